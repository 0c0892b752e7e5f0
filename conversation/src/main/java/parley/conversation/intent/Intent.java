package parley.conversation.intent;

/**
 * What the customer wants, named {@code subject.wish} as in {@code models/<pack>/README.md}.
 *
 * @param name for example {@code order.status}
 */
public record Intent(String name) {

    /** Nothing that the brand can be asked. */
    public static final Intent OUT_OF_SCOPE = new Intent("out_of_scope");

    public boolean isOutOfScope() {
        return equals(OUT_OF_SCOPE);
    }
}
