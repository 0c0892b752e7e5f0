package parley.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import parley.conversation.account.AccountFacts;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Guess;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Understanding;

/** The least that a turn needs. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final ConversationId ID = new ConversationId("acme", "conv-7");
    static final Customer ADA = new Customer("c-42", "Ada", "en", ZoneId.of("Europe/Paris"));
    static final Advisor NORA = new Advisor("a-1", "Nora");
    static final Intent STATUS = new Intent("order.status");
    static final Intent CANCEL = new Intent("order.cancel");

    private Given() {}

    static Utterance said(String text) {
        return new Utterance(ID, "web", "m-1", ADA, new Utterance.Act.Text(text), NOW);
    }

    static Understanding understood(Confidence.Band band) {
        return new Understanding(
                STATUS,
                new Confidence(.6, band),
                List.of(new Guess(STATUS, .6), new Guess(CANCEL, .3)),
                List.of(),
                "en");
    }

    static Situation situation(Conversation conversation, Confidence.Band band) {
        return new Situation(conversation, said("where is it"), understood(band), AccountFacts.NONE, NOW);
    }

    static Candidate reply(String rule) {
        return new Candidate(Decision.Reply.plain(rule), new RuleRef("shop", "1", rule));
    }

    /** The conversation after a turn's entries. */
    static Conversation after(Conversation before, Turn turn) {
        Conversation now = before;
        for (Entry entry : turn.entries()) {
            now = now.evolve(entry);
        }
        return now;
    }
}
