package parley.engine.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.conversation.Entry;
import parley.conversation.Situation;
import parley.conversation.Turn;
import parley.conversation.Utterance;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Phrase;
import parley.conversation.intent.Understanding;
import parley.engine.past.PastTurn;
import parley.engine.workbench.ReplayReport.Difference;
import parley.engine.workbench.ReplayReport.Figures;
import parley.engine.workbench.ReplayReport.OfIntent;
import parley.engine.workbench.ReplayReport.Sample;
import parley.rulebook.RuleFault;
import parley.rulebook.Rulebook;
import parley.understanding.Understander;

/**
 * Puts recorded turns to edited rules and counts what would differ. It only asks the pure core; there is nothing here that
 * could write or send.
 */
final class Replay {

    private static final int SAMPLES_OF_A_KIND = 3;

    private final Rulebook edited;
    private final @Nullable Understander understander;
    private final Map<String, Figures> byIntent = new HashMap<>();
    private final Map<String, Integer> sampled = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private Figures all = Figures.NONE;
    private int skipped;

    /** @param understander understands the words anew; absent: the recorded understanding stands */
    Replay(Rulebook edited, @Nullable Understander understander) {
        this.edited = edited;
        this.understander = understander;
    }

    void take(PastTurn turn) {
        if (turn.answer() == null || turn.answer() instanceof Entry.Concluded) {
            skipped++;
            return;
        }
        Situation situation = understood(turn.situation());
        Decision decision = decide(situation);
        Result before = Result.of(turn.answer());
        Result after = Result.of(decision);
        String words = words(decision, situation);
        Difference difference = difference(before, turn.words(), after, words);
        all = all.plus(difference);
        byIntent.merge(situation.intent(), Figures.NONE.plus(difference), (sum, ignored) -> sum.plus(difference));
        if (difference != Difference.UNCHANGED && isWanted(difference, situation.intent())) {
            samples.add(new Sample(
                    difference,
                    situation.intent(),
                    situation.conversation().id().id(),
                    turn.seq(),
                    situation.utterance().act().shown(),
                    before.toString(),
                    turn.words(),
                    after.toString(),
                    words));
        }
    }

    ReplayReport report(int days, double seconds) {
        List<OfIntent> intents = byIntent.entrySet().stream()
                .map(entry -> new OfIntent(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((OfIntent one) -> -one.figures().different())
                        .thenComparing(OfIntent::intent))
                .toList();
        return new ReplayReport(edited.pack(), edited.version(), days, all, skipped, seconds, intents, samples);
    }

    private Situation understood(Situation recorded) {
        if (understander == null || !(recorded.utterance().act() instanceof Utterance.Act.Text)) {
            return recorded;
        }
        Understanding anew = understander.understand(recorded.utterance(), recorded.conversation());
        return new Situation(recorded.conversation(), recorded.utterance(), anew, recorded.facts(), recorded.now());
    }

    private Decision decide(Situation situation) {
        try {
            return Turn.take(situation, edited.suggest(situation)).decision();
        } catch (RuleFault fault) {
            return Turn.fault(situation).decision();
        }
    }

    /** A promise's words hold the time; only that a person is promised counts. */
    private static Difference difference(Result before, String wordsBefore, Result after, String wordsAfter) {
        if (before.isHandOff() && after.isHandOff()) {
            return Difference.UNCHANGED;
        }
        if (before.isHandOff()) {
            return Difference.NEWLY_ANSWERED;
        }
        if (after.isHandOff()) {
            return Difference.LOST;
        }
        return before.equals(after) && wordsBefore.equals(wordsAfter) ? Difference.UNCHANGED : Difference.CHANGED;
    }

    private String words(Decision decision, Situation situation) {
        return switch (decision) {
            case Decision.Reply reply -> say(reply.phrase(), situation);
            case Decision.Ask ask -> say(ask.phrase(), situation);
            case Decision.Propose propose -> say(propose.proposal().content(), situation);
            case Decision.Conclude ignored -> "";
            case Decision.HandOff ignored -> "";
        };
    }

    private String say(Phrase phrase, Situation situation) {
        return edited.wording().say(phrase, situation.language(), situation.zone());
    }

    private boolean isWanted(Difference difference, String intent) {
        return sampled.merge(difference + " " + intent, 1, Integer::sum) <= SAMPLES_OF_A_KIND;
    }
}
