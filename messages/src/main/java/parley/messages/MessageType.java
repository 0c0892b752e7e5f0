package parley.messages;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of message: its name on the wire and the record of its data. */
public enum MessageType {
    CUSTOMER_MESSAGE("customer.message", CustomerInput.CustomerMessage.class),
    CUSTOMER_CHOICE("customer.choice", CustomerInput.CustomerChoice.class),
    CUSTOMER_CONFIRM("customer.confirm", CustomerInput.CustomerConfirm.class),
    CUSTOMER_SYNC("customer.sync", CustomerInput.CustomerSync.class),
    CUSTOMER_FEEDBACK("customer.feedback", CustomerInput.CustomerFeedback.class),

    ACCOUNT_ORDER("account.order", AccountInput.AccountOrder.class),
    ACCOUNT_SHIPMENT("account.shipment", AccountInput.AccountShipment.class),
    ACCOUNT_INVOICE("account.invoice", AccountInput.AccountInvoice.class),
    ACCOUNT_PAYMENT("account.payment", AccountInput.AccountPayment.class),
    ACCOUNT_CONTRACT("account.contract", AccountInput.AccountContract.class),
    ACCOUNT_READING("account.reading", AccountInput.AccountReading.class),
    ACCOUNT_PROFILE("account.profile", AccountInput.AccountProfile.class),
    ACCOUNT_PRODUCT("account.product", AccountInput.AccountProduct.class),

    ORDER_PLACE("order.place", CommandMessage.OrderPlace.class),
    PAYMENT_REQUEST("payment.request", CommandMessage.PaymentRequest.class),
    AGREEMENT_QUERY("agreement.query", CommandMessage.AgreementQuery.class),
    ORDER_CANCEL("order.cancel", CommandMessage.OrderCancel.class),
    RETURN_REQUEST("return.request", CommandMessage.ReturnRequest.class),
    ADDRESS_CHANGE("address.change", CommandMessage.AddressChange.class),
    NEWS_CHANGE("news.change", CommandMessage.NewsChange.class),
    CONTRACT_END("contract.end", CommandMessage.ContractEnd.class),

    SYSTEM_ACCEPTED("system.accepted", Outbound.SystemAccepted.class),
    SYSTEM_SYNCED("system.synced", Outbound.SystemSynced.class),
    MESSAGE("message", Outbound.ChatMessage.class),
    ANSWER("answer", Outbound.Answer.class),
    ORDER_PROPOSAL("order.proposal", Outbound.OrderProposal.class),
    ORDER_STATUS("order.status", Outbound.OrderStatus.class),
    PAYMENT_RECEIPT("payment.receipt", Outbound.PaymentReceipt.class),
    PROMISE("promise", Outbound.Promise.class),
    HANDOFF_JOINED("handoff.joined", Outbound.HandoffJoined.class),
    HANDOFF_LEFT("handoff.left", Outbound.HandoffLeft.class),
    REJECTION("rejection", Rejection.class),

    HANDOFF_REQUESTED("handoff.requested", DeskMessage.HandoffRequested.class),
    HANDOFF_ACCEPTED("handoff.accepted", DeskMessage.HandoffAccepted.class),
    HANDOFF_RETURNED("handoff.returned", DeskMessage.HandoffReturned.class),
    HANDOFF_RESOLVED("handoff.resolved", DeskMessage.HandoffResolved.class),
    HANDOFF_PROMISED("handoff.promised", DeskMessage.HandoffPromised.class),
    CONVERSATION_RATED("conversation.rated", ConversationRated.class),
    OUTCOMES_COUNTED("outcomes.counted", OutcomesCounted.class),
    DESK_FORECAST("desk.forecast", DeskForecast.class),
    UTTERANCE_OVERDUE("utterance.overdue", UtteranceOverdue.class),
    ADVISOR_SAYS("advisor.says", DeskMessage.AdvisorSays.class),
    ADVISOR_PROPOSES("advisor.proposes", DeskMessage.AdvisorProposes.class),
    PROPOSAL_REFUSED("proposal.refused", DeskMessage.ProposalRefused.class),
    CONVERSATION_SAID("conversation.said", DeskMessage.ConversationSaid.class);

    private static final Map<String, MessageType> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(MessageType::wireName, Function.identity()));
    private static final Map<Class<?>, MessageType> BY_RECORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(MessageType::record, Function.identity()));

    private final String wireName;
    private final Class<? extends Message> record;

    MessageType(String wireName, Class<? extends Message> record) {
        this.wireName = wireName;
        this.record = record;
    }

    /** The CloudEvents {@code type}, for example {@code customer.message}. */
    public String wireName() {
        return wireName;
    }

    public Class<? extends Message> record() {
        return record;
    }

    /** Name of the schema of the data in the AsyncAPI document. */
    public String schemaName() {
        return record.getSimpleName();
    }

    public static Optional<MessageType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    public static MessageType of(Message message) {
        MessageType type = BY_RECORD.get(message.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no message type for " + message.getClass());
        }
        return type;
    }
}
