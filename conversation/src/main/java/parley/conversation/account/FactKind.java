package parley.conversation.account;

import java.util.Locale;

/** The kinds of account facts; the wire name is the message type without its {@code account.} prefix. */
public enum FactKind {
    ORDER,
    SHIPMENT,
    INVOICE,
    PAYMENT,
    CONTRACT,
    READING,
    PROFILE,
    PRODUCT,
    /** What the assistant said itself; nobody tells it. */
    ANSWER,
    /** What the customer said yes to; nobody tells it. */
    YES;

    /** Lower-case name as it stands on the wire and in the database, for example {@code order}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
