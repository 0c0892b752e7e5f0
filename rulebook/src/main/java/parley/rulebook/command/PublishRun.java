package parley.rulebook.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Prints what the engine says about versions of a pack and about bringing one into force. */
final class PublishRun {

    private final EngineOption engine;
    private final PrintWriter out;

    PublishRun(EngineOption engine, PrintWriter out) {
        this.engine = engine;
        this.out = out;
    }

    int publish(String pack) {
        return tell(engine.post(path(pack) + "/publish?by=" + me()));
    }

    int rollBack(String pack, int number) {
        String to = number == 0 ? "" : "&to=" + number;
        return tell(engine.post(path(pack) + "/rollback?by=" + me() + to));
    }

    int versions(String pack) {
        JsonNode versions = engine.get(path(pack) + "/versions");
        if (versions.isEmpty()) {
            out.printf("The pack '%s' was never published.%n", pack);
        }
        versions.forEach(version -> out.printf(
                "%s %4d  %s  %s  in force since %s%n",
                version.path("inForce").asBoolean() ? "*" : " ",
                version.path("number").asInt(),
                version.path("version").asText(),
                version.path("madeBy").asText(),
                version.path("inForceSince").asText()));
        out.flush();
        return 0;
    }

    private int tell(JsonNode attempt) {
        JsonNode problems = attempt.path("problems");
        problems.forEach(problem -> out.println(line(problem)));
        attempt.path("gaps").forEach(gap -> out.println(gap.asText()));
        if (problems.isEmpty()) {
            out.printf(
                    "The pack '%s' answers with version %s; %d scenarios ended as written.%n",
                    attempt.path("pack").asText(),
                    attempt.path("version").asText(),
                    attempt.path("scenarios").asInt());
        } else {
            out.printf("%d to mend; the version before stays in force.%n", problems.size());
        }
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private static String line(JsonNode problem) {
        String rule = problem.path("rule").asText("");
        int line = problem.path("line").asInt();
        return problem.path("file").asText()
                + (line == 0
                        ? ""
                        : ":" + line + ":" + Math.max(1, problem.path("column").asInt()))
                + (rule.isEmpty() || "null".equals(rule) ? " " : " [" + rule + "] ")
                + problem.path("what").asText() + ": " + problem.path("cure").asText();
    }

    private static String path(String pack) {
        return "/workbench/packs/" + EngineOption.encoded(pack);
    }

    private static String me() {
        return EngineOption.encoded(System.getProperty("user.name", "somebody"));
    }
}
