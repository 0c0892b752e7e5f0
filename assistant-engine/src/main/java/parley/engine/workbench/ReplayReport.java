package parley.engine.workbench;

import java.time.Instant;
import java.util.List;
import parley.engine.brands.ReplayedVersion;

/**
 * What edited rules would have said in recorded conversations.
 *
 * @param version of the edited rules
 * @param skipped utterances that no rule is asked about: an advisor had the floor, or an offer was answered
 * @param seconds how long it took
 * @param intents figures by intent, those with most differences first
 * @param samples some differences of each intent and kind, side by side
 */
record ReplayReport(
        String pack,
        String version,
        int days,
        Figures all,
        int skipped,
        double seconds,
        List<OfIntent> intents,
        List<Sample> samples) {

    ReplayedVersion replayedAt(Instant instant) {
        return new ReplayedVersion(
                pack, version, instant, days, all.utterances(), all.newlyAnswered(), all.changed(), all.lost());
    }

    /** Counts of utterances. */
    record Figures(int utterances, int unchanged, int newlyAnswered, int changed, int lost) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        Figures plus(Difference difference) {
            return new Figures(
                    utterances + 1,
                    unchanged + (difference == Difference.UNCHANGED ? 1 : 0),
                    newlyAnswered + (difference == Difference.NEWLY_ANSWERED ? 1 : 0),
                    changed + (difference == Difference.CHANGED ? 1 : 0),
                    lost + (difference == Difference.LOST ? 1 : 0));
        }

        int different() {
            return utterances - unchanged;
        }
    }

    /** Figures of one intent. */
    record OfIntent(String intent, Figures figures) {}

    /** How an answer differs. */
    enum Difference {
        /** The same words on the same facts, or a person again. */
        UNCHANGED,
        /** A person was promised; now there is an answer. */
        NEWLY_ANSWERED,
        /** Another answer. */
        CHANGED,
        /** There was an answer; now a person is promised. */
        LOST
    }

    /** One utterance, then and now. */
    record Sample(
            Difference difference,
            String intent,
            String conversation,
            long seq,
            String said,
            String before,
            String wordsBefore,
            String after,
            String wordsAfter) {}
}
