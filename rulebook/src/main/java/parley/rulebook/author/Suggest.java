package parley.rulebook.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;
import parley.conversation.decision.RuleRef;

/**
 * What the {@code then} of a rule speaks to, under the name {@code suggest}. Nothing here decides: each call adds one
 * suggestion, and the conversation's chooser takes one.
 */
public final class Suggest {

    private record Suggestion(Draft draft, RuleRef rule) {}

    private final Situation situation;
    private final List<Suggestion> suggestions = new ArrayList<>(4);
    private final Supplier<RuleRef> speaking;

    /** @param speaking tells which rule speaks at the moment */
    public Suggest(Situation situation, Supplier<RuleRef> speaking) {
        this.situation = situation;
        this.speaking = speaking;
    }

    /**
     * Suggests an answer.
     *
     * @param key key of the wording
     * @param facts facts that the answer rests on
     */
    public Draft reply(String key, AccountFact... facts) {
        return reply(key, List.of(facts));
    }

    /** Suggests an answer that rests on a list of facts. */
    public Draft reply(String key, Collection<? extends AccountFact> facts) {
        return add(new ReplyDraft(key)).restsOn(facts);
    }

    /**
     * Suggests a question. The customer's next words complete the request.
     *
     * @param missing name of the slot that the answer fills, for example {@code order}
     */
    public Draft ask(String key, String missing) {
        return add(new AskDraft(key, missing, situation));
    }

    /**
     * Suggests an offer that needs the customer's yes; its words, version and time are the conversation's own.
     *
     * @param deal for example {@code $deal : Purchase() from Meant.purchase($s)}
     */
    public Draft propose(Deal deal) {
        return add(new ProposeDraft(situation, deal));
    }

    /** Suggests to tell again what the customer agreed to. */
    public Draft recall(Agreement agreement) {
        return add(new RecallDraft(agreement));
    }

    /** Suggests that a person takes over, because a rule wants one to look at it. */
    public void handOff() {
        add(new HandOffDraft(Decision.Reason.RULE));
    }

    /** Suggests that a person takes over, because the customer asked for one. */
    public void handOffAsAsked() {
        add(new HandOffDraft(Decision.Reason.ASKED_FOR_PERSON));
    }

    /** Everything suggested so far, each with its rule. */
    public List<Candidate> candidates() {
        return suggestions.stream()
                .map(suggestion -> new Candidate(suggestion.draft.decision(), suggestion.rule))
                .toList();
    }

    private Draft add(Draft draft) {
        suggestions.add(new Suggestion(draft, speaking.get()));
        return draft;
    }
}
