package parley.messages;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A typed part of a message; the fallback text says the same in plain words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Part.TextPart.class, name = "text"),
    @JsonSubTypes.Type(value = Part.QuickRepliesPart.class, name = "quickReplies"),
    @JsonSubTypes.Type(value = Part.CardPart.class, name = "card")
})
public sealed interface Part {

    /** Plain text. */
    record TextPart(String text) implements Part {}

    /** Replies that can be tapped. */
    record QuickRepliesPart(List<QuickReplyOption> replies) implements Part {}

    /** One reply: the label is shown, both come back with {@code customer.choice}. */
    record QuickReplyOption(String label, String payload) {}

    /** A small table. */
    record CardPart(String title, List<String> lines) implements Part {}
}
