package parley.engine.agreements;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import parley.conversation.ConversationId;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Deal;
import parley.conversation.agreement.NewsChoice;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.decision.Proposal;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.AccountInput.OrderLine;
import parley.messages.CommandMessage;
import parley.messages.Envelope;
import parley.messages.MessageType;
import parley.messages.MoneyAmount;
import parley.outbox.OutboxMessage;

/** What the brand's systems are told to do. A command's id begins with the id of the agreement. */
final class Commands {

    private Commands() {}

    /** The commands of an agreement, the same bytes whenever they are made. */
    static List<OutboxMessage> of(
            ConversationId conversation, String customer, Proposal agreed, String cause, Instant at, String origin) {
        return commands(agreed.id(), customer, agreed.deal())
                .map(command -> post(
                        conversation,
                        agreed.id() + "/" + MessageType.of(command).wireName(),
                        command,
                        cause,
                        at,
                        origin))
                .toList();
    }

    /** Asks what became of an agreement, for the n-th time. */
    static OutboxMessage query(AgreementRow row, Instant at, String origin) {
        String id = row.id() + "/agreement.query/" + (row.queries() + 1);
        CommandMessage query = new CommandMessage.AgreementQuery(row.id(), row.customerId());
        return post(row.conversation(), id, query, row.id(), at, origin);
    }

    /** The agreement that a command belongs to, from the command's id. */
    static String agreementOf(String commandId) {
        int slash = commandId.indexOf('/');
        return slash < 0 ? commandId : commandId.substring(0, slash);
    }

    private static Stream<CommandMessage> commands(String id, String customer, Deal deal) {
        return switch (deal) {
            case Purchase purchase ->
                Stream.of(
                        new CommandMessage.OrderPlace(
                                id,
                                customer,
                                purchase.lines().stream().map(Commands::line).toList(),
                                amount(purchase.charge()),
                                purchase.address(),
                                purchase.delivery()),
                        new CommandMessage.PaymentRequest(id, customer, amount(purchase.charge()), purchase.mean()));
            case Cancellation cancellation ->
                Stream.of(new CommandMessage.OrderCancel(
                        id, customer, cancellation.orderNumber(), amount(cancellation.refund())));
            case SendingBack back ->
                Stream.of(new CommandMessage.ReturnRequest(id, customer, back.orderNumber(), amount(back.refund())));
            case AddressChange change -> Stream.of(new CommandMessage.AddressChange(id, customer, change.address()));
            case NewsChoice choice -> Stream.of(new CommandMessage.NewsChange(id, customer, choice.wanted()));
            case ContractEnd end ->
                Stream.of(new CommandMessage.ContractEnd(id, customer, end.contractNumber(), end.lastDay()));
        };
    }

    private static OutboxMessage post(
            ConversationId conversation, String id, CommandMessage command, String cause, Instant at, String origin) {
        return Post.command(
                conversation.brand(), Envelope.of(id, Speech.SOURCE, conversation.id(), at, cause, command), origin);
    }

    private static OrderLine line(Order.Line line) {
        return new OrderLine(line.product(), line.quantity(), amount(line.price()), line.article(), line.size());
    }

    private static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.minor(), money.currency());
    }
}
