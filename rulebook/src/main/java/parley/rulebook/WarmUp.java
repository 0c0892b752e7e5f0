package parley.rulebook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFacts;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Understanding;

/**
 * Asks a fresh rulebook about every intent of a customer without an account, so that no real customer waits for classes to
 * load: the very first session takes some hundred milliseconds, the next ones a fraction of one.
 */
final class WarmUp {

    private WarmUp() {}

    static void ask(Rulebook rulebook, Collection<String> intents) {
        for (String intent : intents) {
            try {
                rulebook.suggest(situation(intent));
            } catch (RuleFault toldWhenACustomerMeetsIt) {
                continue;
            }
        }
    }

    private static Situation situation(String intent) {
        ConversationId id = new ConversationId("none", "warm-up");
        Customer nobody = new Customer("nobody", null, null, ZoneId.of("UTC"));
        Utterance utterance = new Utterance(id, "none", "warm-up", nobody, new Utterance.Act.Text(""), Instant.EPOCH);
        Understanding understanding = Understanding.certain(new Intent(intent), List.of(), "en");
        return new Situation(Conversation.empty(id, null), utterance, understanding, AccountFacts.NONE, Instant.EPOCH);
    }
}
