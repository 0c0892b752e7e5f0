package parley.conversation.decision;

import java.time.Instant;
import java.util.List;
import parley.conversation.agreement.Settlement;

/**
 * An offer that the customer said yes to.
 *
 * @param at when
 * @param seq entry of the conversation that records the yes
 * @param evidence facts that say what became of it
 */
public record Agreement(Proposal proposal, Instant at, long seq, Settlement settlement, List<Evidence> evidence) {

    public Agreement {
        evidence = List.copyOf(evidence);
    }

    /** The same with the brand's word, if that word can still change anything. */
    public Agreement settled(String proposalId, Settlement next, List<Evidence> because) {
        return proposal.id().equals(proposalId) && settlement.canBecome(next)
                ? new Agreement(proposal, at, seq, next, because)
                : this;
    }
}
