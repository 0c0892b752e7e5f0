package parley.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Utterance;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.Models;
import parley.understanding.Understander;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley understand "text"}. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows what a text is understood to mean: language, intent, how sure, runner-up, what it names,"
                + " and the features that decided.",
        footer = {"", "Exit code: 0 done, 1 the pack cannot be used, 2 wrong options."})
public final class UnderstandCommand implements Callable<Integer> {

    private static final int DECIDING = 8;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TEXT", description = "What the customer writes; quote it.")
    String text;

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the conversation so far.")
    @Nullable
    String language;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The customer's time zone, for words such as \"yesterday\"; default ${DEFAULT-VALUE}.")
    ZoneId zone;

    @Mixin
    PackOptions pack;

    @Mixin
    RiskOptions risk;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Understander understander =
                    Models.open(pack.models, pack.pack, pack.cache, risk.limit(), new Progress(err));
            show(understander, spec.commandLine().getOut());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            err.flush();
            return 1;
        }
    }

    private void show(Understander understander, PrintWriter out) {
        Understanding understood = understander.understand(utterance(), Conversation.empty(conversation()));
        line(out, "language", understood.language());
        line(out, "intent", understood.intent().name());
        line(
                out,
                "confidence",
                "%.3f  %s"
                        .formatted(
                                understood.confidence().probability(),
                                understood.confidence().band()));
        understood
                .runnerUp()
                .ifPresent(guess -> line(
                        out,
                        "runner-up",
                        guess.intent().name() + String.format(Locale.ROOT, "  %.3f", guess.probability())));
        for (Slot slot : understood.slots()) {
            line(out, "slot", "%s = %s  \"%s\"".formatted(slot.name(), valueOf(slot), slot.words()));
        }
        understander
                .categoriser(understood.language())
                .deciding(text, DECIDING)
                .forEach((feature, weight) ->
                        line(out, "decided by", String.format(Locale.ROOT, "%+.2f  %s", weight, shown(feature))));
        out.flush();
    }

    private static String valueOf(Slot slot) {
        return switch (slot) {
            case Slot.Text text -> text.value();
            case Slot.Period period ->
                period.from().equals(period.to()) ? period.from().toString() : period.from() + " to " + period.to();
            case Slot.Amount amount ->
                amount.amount().amount().toPlainString() + " " + amount.amount().currency();
            case Slot.Quantity quantity -> Long.toString(quantity.value());
        };
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("%-12s%s%n", name, value);
    }

    private static String shown(String feature) {
        String kind = switch (feature.charAt(0)) {
            case 'w' -> "words";
            case 's' -> "stem";
            case 'p' -> "stems together";
            case 'c' -> "letters";
            default -> "every text";
        };
        return kind + " \"" + feature.substring(1) + "\"";
    }

    private Utterance utterance() {
        return new Utterance(
                conversation(),
                "command",
                "1",
                new Customer("nobody", null, language, zone),
                new Utterance.Act.Text(text),
                Instant.now());
    }

    private static ConversationId conversation() {
        return new ConversationId("none", "command");
    }
}
