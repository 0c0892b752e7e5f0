package parley.rulebook.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code why}: why the assistant answered as it did, and why the other rules were silent. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Tell why an utterance was answered as it was, and which condition kept each other rule silent.")
public final class WhyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOption engine;

    @Parameters(index = "0", paramLabel = "CONVERSATION", description = "Id of the conversation.")
    private String conversation;

    @Parameters(
            index = "1",
            paramLabel = "SEQ",
            description = "Number of the answer, or of the customer's entry before it.")
    private long seq;

    @Option(names = "--brand", description = "Brand; needed when several have a conversation of this id.")
    private @Nullable String brand;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            String of = brand == null ? "" : "?brand=" + EngineOption.encoded(brand);
            print(engine.get("/workbench/why/" + EngineOption.encoded(conversation) + "/" + seq + of), out);
            out.flush();
            return 0;
        } catch (EngineAnswerException answer) {
            spec.commandLine().getErr().println(answer.getMessage());
            return 1;
        }
    }

    private static void print(JsonNode why, PrintWriter out) {
        out.printf("“%s”%n", why.path("said").asText());
        why.path("understanding").forEach(line -> out.println("  understood  " + line.asText()));
        why.path("facts").forEach(line -> out.println("  looked at   " + line.asText()));
        out.printf("  answered    %s%n", why.path("answered").asText());
        out.printf("              “%s”%n", why.path("words").asText());
        out.printf(
                "  rulebook    %s %s; asked again it decides %s%n",
                why.path("pack").asText(),
                why.path("version").asText(),
                why.path("sameAgain").asBoolean() ? "the same" : "otherwise");
        printContest(why.path("contest"), out);
        printSpoke(why.path("rules").path("spoke"), out);
        printSilent(why.path("rules").path("silent"), out);
    }

    private static void printContest(JsonNode contest, PrintWriter out) {
        out.println(contest.path("lines").isEmpty() ? "No rule suggested anything." : "Suggested, best first:");
        contest.path("lines").forEach(line -> out.println("  " + line.asText()));
        String because = contest.path("because").asText();
        if (!because.isEmpty()) {
            out.println("  The first wins: " + because + ".");
        }
    }

    private static void printSpoke(JsonNode rules, PrintWriter out) {
        rules.forEach(rule -> {
            out.printf(
                    "Spoke   %s (%s)%n",
                    rule.path("rule").asText(), rule.path("place").asText());
            rule.path("matched").forEach(fact -> out.println("          matched " + fact.asText()));
        });
    }

    private static void printSilent(JsonNode rules, PrintWriter out) {
        rules.forEach(rule -> {
            out.printf(
                    "Silent  %s (%s)%n",
                    rule.path("rule").asText(), rule.path("place").asText());
            out.println("          not so: " + rule.path("failed").asText().replaceAll("\\s+", " "));
            rule.path("because").forEach(value -> out.println("          " + value.asText()));
        });
    }
}
