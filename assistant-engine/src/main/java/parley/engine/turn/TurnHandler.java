package parley.engine.turn;

import java.time.Duration;
import java.time.Instant;
import parley.conversation.Conversation;
import parley.conversation.Situation;
import parley.conversation.Turn;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFacts;
import parley.conversation.intent.Understanding;
import parley.engine.forecasts.Forecasts;
import parley.engine.journal.Journal;

/** The engine, for one utterance; {@link PollHandler} runs it over all records of a poll. */
final class TurnHandler {

    private final Journal journal;
    private final Understanders understander;
    private final AccountReads accounts;
    private final Rulebooks rulebook;
    private final Forecasts forecasts;
    private final Instant now;

    TurnHandler(
            Journal journal,
            Understanders understander,
            AccountReads accounts,
            Rulebooks rulebook,
            Forecasts forecasts,
            Instant now) {
        this.journal = journal;
        this.understander = understander;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.forecasts = forecasts;
        this.now = now;
    }

    /** Open the conversation, understand the utterance, look up the account, let the rulebook suggest, take the turn, record it. */
    void handle(Utterance utterance) {
        Conversation conversation = journal.open(utterance);
        Understanding understanding = understander.understand(utterance, conversation);
        AccountFacts facts = accounts.factsFor(utterance, conversation, understanding);
        Duration promise = forecasts.within(conversation.id().brand(), now);
        Situation situation = new Situation(conversation, utterance, understanding, facts, now, promise);
        Turn turn = Turn.take(situation, rulebook.suggest(situation));
        journal.record(turn);
    }
}
