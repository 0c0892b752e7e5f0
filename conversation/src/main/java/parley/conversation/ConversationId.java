package parley.conversation;

/**
 * A conversation of one brand.
 *
 * @param brand read from the topic, never from a payload
 * @param id chosen by the frontend
 */
public record ConversationId(String brand, String id) {
    @Override
    public String toString() {
        return brand + "/" + id;
    }
}
