package parley.conversation.account;

/** One typed fact of a customer's account, told by the brand's systems. */
public sealed interface AccountFact
        permits Order, Shipment, Invoice, Payment, Contract, Reading, Profile, Product, Answer, Yes {

    /** The number that customer and brand call it by; for a reading the indicator, for a profile the customer's id. */
    String number();

    Origin origin();

    default FactKind kind() {
        return switch (this) {
            case Order ignored -> FactKind.ORDER;
            case Shipment ignored -> FactKind.SHIPMENT;
            case Invoice ignored -> FactKind.INVOICE;
            case Payment ignored -> FactKind.PAYMENT;
            case Contract ignored -> FactKind.CONTRACT;
            case Reading ignored -> FactKind.READING;
            case Profile ignored -> FactKind.PROFILE;
            case Product ignored -> FactKind.PRODUCT;
            case Answer ignored -> FactKind.ANSWER;
            case Yes ignored -> FactKind.YES;
        };
    }
}
