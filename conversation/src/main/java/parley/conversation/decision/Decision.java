package parley.conversation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an utterance ends: exactly one of these, with its reason. */
public sealed interface Decision {

    /**
     * An answer.
     *
     * @param evidence facts that it rests on; empty for small talk
     * @param asOf day whose state it tells, if it tells one
     * @param card shown beside the words, if any
     */
    record Reply(
            Phrase phrase,
            List<Evidence> evidence,
            @Nullable LocalDate asOf,
            @Nullable Card card,
            List<QuickReply> quickReplies)
            implements Decision {
        public Reply {
            evidence = List.copyOf(evidence);
            quickReplies = List.copyOf(quickReplies);
        }

        /** An answer that tells what facts say. */
        public static Reply told(Phrase phrase, List<Evidence> evidence) {
            return new Reply(phrase, evidence, null, null, List.of());
        }

        public static Reply plain(String key) {
            return new Reply(Phrase.of(key), List.of(), null, null, List.of());
        }
    }

    /**
     * A question whose answer completes the request.
     *
     * @param evidence facts that the choices rest on
     * @param card the choices, shown beside the words
     */
    record Ask(
            Phrase phrase,
            Question question,
            List<Evidence> evidence,
            @Nullable Card card,
            List<QuickReply> quickReplies)
            implements Decision {
        public Ask {
            // Entries of the first version have none.
            evidence = Objects.requireNonNullElse(evidence, List.of());
            quickReplies = List.copyOf(quickReplies);
        }

        public Ask(Phrase phrase, Question question, List<QuickReply> quickReplies) {
            this(phrase, question, List.of(), null, quickReplies);
        }
    }

    /**
     * An offer that needs the customer's yes.
     *
     * @param question what may be said instead of yes or no, to have it otherwise: "in blue"; absent if nothing
     */
    record Propose(
            Proposal proposal,
            List<Evidence> evidence,
            @Nullable Question question) implements Decision {
        public Propose {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The customer answered an offer. Only the core decides this, never a rule.
     *
     * @param agreed yes; otherwise no
     */
    record Conclude(Proposal proposal, boolean agreed) implements Decision {}

    /** A person takes over. */
    record HandOff(Reason reason) implements Decision {}

    /** Why a person takes over. */
    enum Reason {
        /** The customer asked for a person. */
        ASKED_FOR_PERSON,
        /** A rule wants a person to look at it. */
        RULE,
        /** The intent stays unclear. */
        UNSURE,
        /** The intent is clear; no rule had an answer. */
        NO_ANSWER,
        /** An advisor already talks with the customer. */
        WITH_ADVISOR,
        /** Our own fault: something threw. */
        FAULT,
        /** Our own fault: no answer was found in time. */
        OVERDUE
    }
}
