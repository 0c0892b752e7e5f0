package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, told to the sender on {@code parley.<brand>.rejections.v1}.
 *
 * @param pointer JSON pointer (RFC 6901) to what is wrong
 * @param rejectedId id of the refused message when it could be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        String code,
        @Nullable String pointer,
        String text,
        boolean retryable,
        @Nullable String rejectedId) implements Message {}
