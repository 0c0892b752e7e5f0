package parley.engine.turn;

import java.time.Instant;
import parley.conversation.Conversation;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFacts;
import parley.conversation.intent.Understanding;
import parley.engine.forecasts.Forecasts;
import parley.engine.journal.Journal;

/** Situations of utterances that nobody could look into, for turns that end with a person. */
final class NotUnderstood {

    private NotUnderstood() {}

    static Situation situation(Utterance utterance, Journal journal, Forecasts forecasts, Instant now) {
        Conversation conversation = journal.open(utterance);
        String language = conversation.language() == null ? "en" : conversation.language();
        return new Situation(
                conversation,
                utterance,
                Understanding.none(language),
                AccountFacts.NONE,
                now,
                forecasts.within(conversation.id().brand(), now));
    }
}
