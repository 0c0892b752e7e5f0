package parley.messages;

import java.time.LocalDate;
import java.util.List;
import parley.messages.AccountInput.OrderLine;

/**
 * What the brand's systems are to do on {@code parley.<brand>.commands.v1}, because the customer agreed to it. {@code
 * agreement} is the idempotency key: a command that was carried out is not carried out again. Each fact told as a result
 * names the command's id as its {@code causationid}.
 */
public sealed interface CommandMessage extends Message {

    /** Id of the agreed offer: the idempotency key. */
    String agreement();

    String customerId();

    /** Reserve and send these articles, once they are paid. */
    record OrderPlace(
            String agreement,
            String customerId,
            List<OrderLine> lines,
            MoneyAmount total,
            String address,
            String delivery)
            implements CommandMessage {}

    /** Charge exactly this, once. */
    record PaymentRequest(String agreement, String customerId, MoneyAmount amount, String mean)
            implements CommandMessage {}

    /** Tell again what became of the agreement; do nothing. */
    record AgreementQuery(String agreement, String customerId) implements CommandMessage {}

    /** Stop the order and give the money back. */
    record OrderCancel(String agreement, String customerId, String orderNumber, MoneyAmount refund)
            implements CommandMessage {}

    /** Take the order back and open the refund. */
    record ReturnRequest(String agreement, String customerId, String orderNumber, MoneyAmount refund)
            implements CommandMessage {}

    /** Write down another address. */
    record AddressChange(String agreement, String customerId, String address) implements CommandMessage {}

    /** Write down whether the customer wants to be told of what happens without asking. */
    record NewsChange(String agreement, String customerId, boolean wanted) implements CommandMessage {}

    /** End the contract after this day. */
    record ContractEnd(String agreement, String customerId, String contractNumber, LocalDate lastDay)
            implements CommandMessage {}
}
