package parley.engine.turn;

import java.util.IdentityHashMap;
import java.util.Map;
import parley.conversation.Conversation;
import parley.conversation.Utterance;
import parley.conversation.intent.Understanding;
import parley.engine.brands.Packs;

/**
 * The understander of whichever brand the utterance belongs to. The first utterance of each conversation in a poll is
 * understood ahead, so that what it needs of the account is read together with the others'.
 */
final class Understanders {

    private final Packs packs;
    private final Map<Utterance, Understanding> ahead = new IdentityHashMap<>();

    Understanders(Packs packs) {
        this.packs = packs;
    }

    /** @param conversation as the utterance will find it */
    Understanding understandAhead(Utterance utterance, Conversation conversation) {
        Understanding understanding = understandNow(utterance, conversation);
        ahead.put(utterance, understanding);
        return understanding;
    }

    Understanding understand(Utterance utterance, Conversation conversation) {
        Understanding known = ahead.remove(utterance);
        return known != null ? known : understandNow(utterance, conversation);
    }

    private Understanding understandNow(Utterance utterance, Conversation conversation) {
        return packs.require(utterance.conversation().brand()).understander().understand(utterance, conversation);
    }
}
