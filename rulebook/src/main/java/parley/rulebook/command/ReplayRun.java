package parley.rulebook.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Prints what edited rules would have said in recorded conversations. */
final class ReplayRun {

    private final EngineOption engine;
    private final PrintWriter out;

    ReplayRun(EngineOption engine, PrintWriter out) {
        this.engine = engine;
        this.out = out;
    }

    int replay(String pack, int days, boolean models) {
        JsonNode report = engine.post("/workbench/packs/" + EngineOption.encoded(pack) + "/replay?days=" + days
                + (models ? "&models=anew" : ""));
        JsonNode all = report.path("all");
        double seconds = report.path("seconds").asDouble();
        out.printf(
                "%d utterances of %d days in %.1f s (%.0f a second), rules %s %s; %d that no rule is asked about.%n",
                all.path("utterances").asInt(),
                days,
                seconds,
                all.path("utterances").asInt() / Math.max(seconds, 0.001),
                report.path("pack").asText(),
                report.path("version").asText(),
                report.path("skipped").asInt());
        out.printf("%-28s %10s %10s %10s %10s%n", "", "unchanged", "new", "changed", "lost");
        line("all", all);
        report.path("intents").forEach(intent -> line(intent.path("intent").asText(), intent.path("figures")));
        report.path("samples").forEach(this::sample);
        out.flush();
        return 0;
    }

    private void line(String name, JsonNode figures) {
        out.printf(
                "%-28s %10d %10d %10d %10d%n",
                name,
                figures.path("unchanged").asInt(),
                figures.path("newlyAnswered").asInt(),
                figures.path("changed").asInt(),
                figures.path("lost").asInt());
    }

    private void sample(JsonNode sample) {
        out.printf(
                "%n%s  %s  “%s”  (%s %d)%n",
                sample.path("difference").asText(),
                sample.path("intent").asText(),
                sample.path("said").asText(),
                sample.path("conversation").asText(),
                sample.path("seq").asLong());
        out.printf(
                "  then  %s “%s”%n",
                sample.path("before").asText(), sample.path("wordsBefore").asText());
        out.printf(
                "  now   %s “%s”%n",
                sample.path("after").asText(), sample.path("wordsAfter").asText());
    }
}
