package parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing the customer did in the conversation.
 *
 * @param source the frontend that sent it
 * @param id chosen by the frontend; with brand and source the idempotency key
 * @param receivedAt when we took it in; every date in its words is relative to this
 */
public record Utterance(
        ConversationId conversation, String source, String id, Customer customer, Act act, Instant receivedAt) {

    /** What was done. */
    public sealed interface Act {

        /** The words to show in the transcript. */
        String shown();

        /** Typed words. */
        record Text(String text) implements Act {
            @Override
            public String shown() {
                return text;
            }
        }

        /** A tapped quick reply. */
        record Choice(String payload, String label) implements Act {
            @Override
            public String shown() {
                return label;
            }
        }

        /** An explicit yes to one version of one proposal. */
        record Confirm(String proposalId, int version) implements Act {
            @Override
            public String shown() {
                return "OK";
            }
        }

        /**
         * A rating of the help received.
         *
         * @param rating 1 to 5, best last
         */
        record Feedback(int rating, @Nullable String comment) implements Act {
            @Override
            public String shown() {
                return comment == null ? rating + "/5" : rating + "/5: " + comment;
            }
        }
    }
}
