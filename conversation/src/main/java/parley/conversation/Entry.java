package parley.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.RuleRef;
import parley.conversation.intent.Understanding;

/** One typed, immutable entry of a conversation. A conversation is the fold of its entries. */
public sealed interface Entry {

    Stamp stamp();

    /**
     * What every entry carries.
     *
     * @param seq gapless per conversation, from 1
     * @param recordedAt when we recorded it
     * @param cause id of the message that caused it
     */
    record Stamp(long seq, Instant recordedAt, String cause) {}

    /** The customer spoke, tapped, confirmed or rated. */
    record CustomerSaid(Stamp stamp, Customer customer, Utterance.Act act, Understanding understanding)
            implements Entry {}

    /**
     * The assistant replied, asked or proposed.
     *
     * @param rules the rules whose suggestion won; empty where the core itself decided
     */
    record AssistantSaid(Stamp stamp, Decision decision, List<RuleRef> rules) implements Entry {
        public AssistantSaid {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The customer answered an offer: from here on it is agreed, or off the table.
     *
     * @param agreed yes; otherwise no
     */
    record Concluded(Stamp stamp, Proposal proposal, boolean agreed) implements Entry {}

    /**
     * What became of something agreed.
     *
     * @param evidence the fact that says so; empty while the brand is silent
     */
    record Settled(Stamp stamp, Proposal proposal, Settlement settlement, List<Evidence> evidence) implements Entry {
        public Settled {
            evidence = List.copyOf(evidence);
        }
    }

    /** The assistant speaks first, because the brand told something that the customer should know. */
    record News(Stamp stamp, Phrase phrase, List<Evidence> evidence) implements Entry {
        public News {
            evidence = List.copyOf(evidence);
        }
    }

    /** A person was promised: on the hand-off, on each further utterance for the person, and on each renewal. */
    record Promised(Stamp stamp, String handoffId, Decision.Reason reason, Instant by, Kind kind) implements Entry {

        /** Why the promise was said. */
        public enum Kind {
            /** The hand-off itself. */
            NEW,
            /** The customer added something while waiting. */
            ADDED,
            /** The promised time passed; a new one is given. */
            RENEWED
        }
    }

    /** An advisor took the floor. */
    record AdvisorJoined(Stamp stamp, String handoffId, Advisor advisor) implements Entry {}

    /** An advisor said something. */
    record AdvisorSaid(Stamp stamp, String handoffId, Advisor advisor, String text) implements Entry {}

    /** An advisor offered something; the customer may say yes. */
    record AdvisorOffered(Stamp stamp, String handoffId, Advisor advisor, Proposal proposal) implements Entry {}

    /**
     * The advisor left.
     *
     * @param advisor who left; absent when the handoff ended without one
     * @param promisedBy when another person answers, as the matter is not settled; absent when it is
     */
    record AdvisorLeft(
            Stamp stamp,
            String handoffId,
            @Nullable Advisor advisor,
            @Nullable Instant promisedBy) implements Entry {

        /** The matter is settled. */
        public boolean isResolved() {
            return promisedBy == null;
        }
    }
}
