package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the brand's systems tell on {@code parley.<brand>.account.v1}; each replaces what was told before of the same number.
 * Statuses are the lower-case names of the document's enumerations.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AccountInput extends Message {

    /** The order as it stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountOrder(
            String number,
            String status,
            LocalDate placedOn,
            @Nullable List<OrderLine> lines,
            MoneyAmount total,
            @Nullable LocalDate expectedOn)
            implements AccountInput {}

    /** One article of an order; the price is of one piece. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderLine(
            String product,
            int quantity,
            MoneyAmount price,
            @Nullable String article,
            @Nullable String size) {

        /** A line of a brand that numbers no articles. */
        public OrderLine(String product, int quantity, MoneyAmount price) {
            this(product, quantity, price, null, null);
        }
    }

    /** A parcel as it stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountShipment(
            String number,
            String orderNumber,
            String status,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate expectedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable String carrier,
            @Nullable String trackingUrl)
            implements AccountInput {}

    /** A bill as it stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountInvoice(
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            MoneyAmount total,
            MoneyAmount due,
            @Nullable String contractNumber,
            @Nullable String orderNumber,
            @Nullable String documentUrl)
            implements AccountInput {}

    /** A payment or a refund as it stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountPayment(
            String number,
            String direction,
            String status,
            MoneyAmount amount,
            LocalDate madeOn,
            @Nullable String invoiceNumber,
            @Nullable String orderNumber,
            @Nullable String mean,
            @Nullable String failure)
            implements AccountInput {}

    /** A contract as it stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountContract(
            String number,
            String plan,
            MoneyAmount monthly,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int noticeDays,
            String terms)
            implements AccountInput {}

    /** The level of an indicator at an instant; readings at different instants stand side by side. */
    record AccountReading(String indicator, BigDecimal value, String unit, Instant at) implements AccountInput {}

    /** The customer as a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountProfile(
            @Nullable String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String deliveryMode,
            @Nullable String paymentMean,
            @Nullable Boolean news)
            implements AccountInput {}

    /** An article of the catalogue as it stands now; told under the customer id {@value #EVERYBODY}. */
    record AccountProduct(
            String number, String name, MoneyAmount price, List<Stock> sizes, Map<String, List<String>> attributes)
            implements AccountInput {}

    /** Pieces in stock; the size is absent where there are no sizes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stock(@Nullable String size, int pieces) {}

    /** Customer id of facts that are every customer's: the catalogue. */
    String EVERYBODY = "*";
}
