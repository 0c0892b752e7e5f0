package parley.messages;

/**
 * Who says something.
 *
 * @param kind one of {@link Kind}'s wire names
 * @param name shown to the customer
 */
public record Author(Kind kind, String name) {

    /** The kinds of author; lower case on the wire. */
    public enum Kind {
        customer,
        bot,
        advisor,
        brand,
        system
    }
}
