package parley.messages;

import org.jspecify.annotations.Nullable;

/**
 * Why bytes are no acceptable message.
 *
 * @param pointer JSON pointer to what is wrong, if it has a place
 * @param text for a person, in English, without the customer's words
 * @param id id of the message, if it could be read
 * @param subject conversation or customer it was for, if it could be read
 */
public record Refusal(
        Code code,
        @Nullable String pointer,
        String text,
        @Nullable String id,
        @Nullable String subject) {

    /** Why; the lower-case name stands on the wire. */
    public enum Code {
        INVALID_JSON,
        TOO_LARGE,
        INVALID_ENVELOPE,
        UNKNOWN_TYPE,
        INVALID_DATA,
        INVALID_TEXT,
        UNKNOWN_BRAND,
        KEY_MISMATCH,
        CUSTOMER_MISMATCH,
        DUPLICATE_ID_CONFLICT,
        /** Not the message's fault but ours. */
        FAULT;

        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Sending the same again helps only where the fault was ours. */
    public Rejection rejection() {
        return new Rejection(code.wireName(), pointer, text, code == Code.FAULT, id);
    }
}
