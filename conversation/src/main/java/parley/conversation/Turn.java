package parley.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Chooser;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Question;
import parley.conversation.decision.QuickReply;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Guess;
import parley.conversation.intent.Intent;

/**
 * One utterance and what became of it: exactly one decision, and the entries that record it.
 *
 * @param candidates everything the rules suggested, for the explanation
 * @param rules the rules whose suggestion won; empty where the core itself decided
 * @param entries to append, in order; the first is always the customer's own
 */
public record Turn(
        Situation situation, Decision decision, List<RuleRef> rules, List<Candidate> candidates, List<Entry> entries) {

    /** A person is promised within this time where the desk has not said better. */
    public static final Duration PROMISE = Duration.ofMinutes(15);

    public Turn {
        rules = List.copyOf(rules);
        candidates = List.copyOf(candidates);
        entries = List.copyOf(entries);
    }

    /** Decides and records. Pure: the same arguments give the same turn for ever. */
    public static Turn take(Situation situation, Collection<Candidate> candidates) {
        Optional<Decision> forced = decidedBeforeRules(situation);
        if (forced.isPresent()) {
            return of(situation, forced.get(), List.of(), candidates);
        }
        Optional<Candidate> best = Chooser.choose(candidates);
        Decision decision = best.map(Candidate::decision).orElseGet(() -> withoutAnswer(situation));
        return of(situation, decision, best.map(Candidate::rule).stream().toList(), candidates);
    }

    /** The turn when something of ours threw: the customer is handed to a person, never left in silence. */
    public static Turn fault(Situation situation) {
        return handedOver(situation, Decision.Reason.FAULT);
    }

    /** The turn when none was taken in time. A rating needs no answer but thanks. */
    public static Turn overdue(Situation situation) {
        return situation.utterance().act() instanceof Utterance.Act.Feedback
                ? take(situation, List.of())
                : handedOver(situation, Decision.Reason.OVERDUE);
    }

    private static Turn handedOver(Situation situation, Decision.Reason reason) {
        boolean held = situation.conversation().floor() instanceof Floor.Held;
        Decision decision = new Decision.HandOff(held ? Decision.Reason.WITH_ADVISOR : reason);
        return of(situation, decision, List.of(), List.of());
    }

    private static Optional<Decision> decidedBeforeRules(Situation situation) {
        if (situation.conversation().floor() instanceof Floor.Held) {
            return Optional.of(Consent.whileAnAdvisorTalks(situation)
                    .orElseGet(() -> new Decision.HandOff(Decision.Reason.WITH_ADVISOR)));
        }
        return switch (situation.utterance().act()) {
            case Utterance.Act.Feedback ignored -> Optional.of(Decision.Reply.plain("feedback.thanks"));
            case Utterance.Act.Confirm confirm -> Optional.of(Consent.confirmed(situation, confirm));
            case Utterance.Act.Text text -> Consent.said(situation, text.text()).or(() -> unlessSure(situation));
            case Utterance.Act.Choice choice ->
                Consent.said(situation, choice.payload()).or(() -> unlessSure(situation));
        };
    }

    private static Optional<Decision> unlessSure(Situation situation) {
        return switch (situation.understanding().confidence().band()) {
            case ANSWER -> Optional.empty();
            case CLARIFY -> Optional.of(askOnce(situation));
            case HAND_OVER -> Optional.of(new Decision.HandOff(Decision.Reason.UNSURE));
        };
    }

    /** Unsure: ask once which of the two best guesses is meant, then hand off. */
    private static Decision askOnce(Situation situation) {
        Question before = situation.conversation().question();
        boolean asked = before != null && before.isClarification();
        Optional<Guess> other = situation.understanding().runnerUp();
        if (asked || other.isEmpty()) {
            return new Decision.HandOff(Decision.Reason.UNSURE);
        }
        Intent first = situation.understanding().intent();
        Intent second = other.get().intent();
        return new Decision.Ask(
                Phrase.of("ask.did_you_mean").with("first", label(first)).with("second", label(second)),
                new Question(first, Question.INTENT, situation.understanding().slots()),
                List.of(choice(first), choice(second)));
    }

    private static QuickReply choice(Intent intent) {
        return new QuickReply(Phrase.of("intent." + intent.name()), QuickReply.INTENT_PREFIX + intent.name());
    }

    private static Phrase.Value label(Intent intent) {
        return new Phrase.Value.Term("intent." + intent.name());
    }

    private static Decision withoutAnswer(Situation situation) {
        return new Decision.HandOff(
                situation.understanding().confidence().band() == Confidence.Band.ANSWER
                        ? Decision.Reason.NO_ANSWER
                        : Decision.Reason.UNSURE);
    }

    private static Turn of(
            Situation situation, Decision decision, List<RuleRef> rules, Collection<Candidate> candidates) {
        List<Entry> entries = new ArrayList<>();
        long seq = situation.conversation().lastSeq() + 1;
        Utterance utterance = situation.utterance();
        entries.add(new Entry.CustomerSaid(
                stamp(situation, seq), utterance.customer(), utterance.act(), situation.understanding()));
        response(situation, decision, rules, stamp(situation, seq + 1)).ifPresent(entries::add);
        return new Turn(situation, decision, rules, List.copyOf(candidates), entries);
    }

    private static Optional<Entry> response(
            Situation situation, Decision decision, List<RuleRef> rules, Entry.Stamp stamp) {
        return switch (decision) {
            case Decision.HandOff handOff when handOff.reason() == Decision.Reason.WITH_ADVISOR -> Optional.empty();
            case Decision.HandOff handOff -> Optional.of(promise(situation, handOff, stamp));
            case Decision.Reply reply -> Optional.of(new Entry.AssistantSaid(stamp, reply, rules));
            case Decision.Ask ask -> Optional.of(new Entry.AssistantSaid(stamp, ask, rules));
            case Decision.Propose propose -> Optional.of(new Entry.AssistantSaid(stamp, propose, rules));
            case Decision.Conclude conclude ->
                Optional.of(new Entry.Concluded(stamp, conclude.proposal(), conclude.agreed()));
        };
    }

    private static Entry promise(Situation situation, Decision.HandOff handOff, Entry.Stamp stamp) {
        if (situation.conversation().floor() instanceof Floor.Waiting waiting) {
            return new Entry.Promised(
                    stamp, waiting.handoffId(), handOff.reason(), waiting.promisedBy(), Entry.Promised.Kind.ADDED);
        }
        Instant by = situation.now().plus(situation.promise());
        return new Entry.Promised(
                stamp, handoffId(situation, stamp.seq()), handOff.reason(), by, Entry.Promised.Kind.NEW);
    }

    private static String handoffId(Situation situation, long seq) {
        String name = situation.conversation().id() + "/" + seq;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Entry.Stamp stamp(Situation situation, long seq) {
        return new Entry.Stamp(seq, situation.now(), situation.utterance().id());
    }
}
