package parley.handoff.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.messages.MoneyAmount;

/** What the engine tells about packs; the shapes of its paths below {@code /workbench}. */
public final class Workbench {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Workbench() {}

    /** As engines log it, so that page and log can be laid side by side. */
    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** An article of a catalogue, with its price and what is in stock. */
    public record Article(String number, String name, MoneyAmount price, List<Stock> sizes) {}

    /** Pieces of a size; absent where an article has no sizes. */
    public record Stock(@Nullable String size, int pieces) {}

    /** A pack as it answers now. */
    public record PackStanding(
            String pack,
            List<String> brands,
            String version,
            int rules,
            int intents,
            @Nullable Attempt lastAttempt) {

        public boolean isBroken() {
            return lastAttempt != null && !lastAttempt.problems().isEmpty();
        }
    }

    /** What came of the last files. */
    public record Attempt(
            String pack, String version, Instant at, List<Problem> problems, int scenarios, List<String> gaps) {}

    /** What is wrong, where, and what to do. */
    public record Problem(
            String file, int line, int column, @Nullable String rule, String what, String cure) {

        public String place() {
            return line == 0 ? file : file + ":" + line + ":" + Math.max(1, column);
        }
    }

    /** A published version. */
    public record Version(
            String pack,
            int number,
            String version,
            Instant madeAt,
            String madeBy,
            Instant inForceSince,
            boolean inForce) {

        public String since() {
            return minute(inForceSince);
        }
    }

    /** A file of a pack. */
    public record PackFile(String path, String text) {

        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** One scenario; without differences it ended as written. */
    public record Tried(String file, String name, int turns, List<String> differences) {}

    /** How often a rule fired and stayed silent; without a gap it is proven. */
    public record OfRule(String rule, int fires, int silent, String gap) {}

    /** What the scenarios say about the rules in force. */
    public record PackTrial(String pack, String version, List<Tried> scenarios, List<OfRule> rules) {

        public List<Tried> failed() {
            return scenarios.stream()
                    .filter(tried -> !tried.differences().isEmpty())
                    .toList();
        }

        public long proven() {
            return rules.stream().filter(rule -> rule.gap().isEmpty()).count();
        }
    }

    /** Counts of a replay. */
    public record Figures(int utterances, int unchanged, int newlyAnswered, int changed, int lost) {}

    /** Counts of one intent. */
    public record OfIntent(String intent, Figures figures) {}

    /** One utterance, then and now. */
    public record Sample(
            String difference,
            String intent,
            String conversation,
            long seq,
            String said,
            String before,
            String wordsBefore,
            String after,
            String wordsAfter) {

        /** Query of the page that explains it. */
        public String why() {
            return "conversation=" + URLEncoder.encode(conversation, StandardCharsets.UTF_8) + "&seq=" + seq;
        }
    }

    /** What edited rules would have said. */
    public record Replay(
            String pack,
            String version,
            int days,
            Figures all,
            int skipped,
            double seconds,
            List<OfIntent> intents,
            List<Sample> samples) {}

    /** Suggestions, best first. */
    public record Contest(List<String> lines, String because) {}

    /** A rule that spoke. */
    public record Spoke(String rule, String place, List<String> matched, List<String> suggested) {

        public String facts() {
            return matched.stream().collect(Collectors.joining(", "));
        }
    }

    /** A rule that fell silent. */
    public record Silent(String rule, String place, String failed, List<String> because) {}

    /** What the rules of the intent did. */
    public record Rules(List<Spoke> spoke, List<Silent> silent) {}

    /** Why an utterance was answered as it was. */
    public record Why(
            String brand,
            String conversation,
            long seq,
            Instant at,
            String said,
            List<String> understanding,
            String pack,
            String version,
            String answered,
            String words,
            boolean sameAgain,
            List<String> facts,
            Contest contest,
            Rules rules) {

        public String minute() {
            return Workbench.minute(at);
        }
    }
}
