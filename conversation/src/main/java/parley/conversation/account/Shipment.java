package parley.conversation.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of an order.
 *
 * @param shippedOn day it left, if it left
 * @param expectedOn day the carrier expects to deliver
 * @param deliveredOn day it was handed over, if it was
 * @param carrier name of the carrier, if known
 * @param trackingUrl page of the carrier, if there is one
 */
public record Shipment(
        String number,
        String orderNumber,
        Status status,
        @Nullable LocalDate shippedOn,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String carrier,
        @Nullable String trackingUrl,
        Origin origin)
        implements AccountFact {

    /** Where a parcel is. */
    public enum Status {
        PREPARED,
        SHIPPED,
        OUT_FOR_DELIVERY,
        DELIVERED,
        DELAYED,
        LOST
    }
}
