package parley.messages;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Finds strings that JSON can carry and PostgreSQL or UTF-8 cannot: NUL characters and halves of surrogate pairs. */
final class TextCheck {

    private TextCheck() {}

    /** JSON pointer to the first unstorable string or field name below a node. */
    static Optional<String> firstUnstorable(JsonNode node) {
        return isStorable(node) ? Optional.empty() : firstUnstorable(node, JsonPointer.empty());
    }

    /** The common case, without making a pointer to every node. */
    private static boolean isStorable(JsonNode node) {
        if (node.isTextual()) {
            return !isUnstorable(node.textValue());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isUnstorable(field.getKey())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!isStorable(child)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> firstUnstorable(JsonNode node, JsonPointer here) {
        if (node.isTextual()) {
            return isUnstorable(node.textValue()) ? Optional.of(here.toString()) : Optional.empty();
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> found = firstUnstorable(node.get(i), here.appendIndex(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            Optional<String> found = isUnstorable(field.getKey())
                    ? Optional.of(here.toString())
                    : firstUnstorable(field.getValue(), here.appendProperty(field.getKey()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static boolean isUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
