package parley.rulebook.scenario;

import parley.conversation.Conversation;
import parley.conversation.Utterance;
import parley.conversation.intent.Understanding;

/** The understanding that scenarios with the customer's own words are run through; the caller brings it. */
@FunctionalInterface
public interface Understands {

    Understanding understand(Utterance utterance, Conversation conversation);
}
