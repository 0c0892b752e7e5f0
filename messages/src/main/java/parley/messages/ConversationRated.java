package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Engine to desk: the customer said how the help was. Its key on {@code parley.desk.v1} is the conversation id.
 *
 * @param rating 1 to 5, best last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationRated(
        String brand,
        String conversationId,
        int rating,
        @Nullable String comment) implements Message {}
