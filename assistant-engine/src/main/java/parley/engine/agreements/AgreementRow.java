package parley.engine.agreements;

import parley.conversation.ConversationId;
import parley.conversation.Entry;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Proposal;
import parley.engine.journal.EntryCodec;

/** An agreement as it is stored. */
public record AgreementRow(
        String brand,
        String id,
        String conversationId,
        String customerId,
        String settlement,
        String body,
        int queries) {

    public ConversationId conversation() {
        return new ConversationId(brand, conversationId);
    }

    /** Where it stands. */
    public Settlement state() {
        return Settlement.valueOf(settlement);
    }

    /** What was agreed to. */
    public Proposal proposal() {
        return ((Entry.Concluded) EntryCodec.readEntry(body)).proposal();
    }
}
