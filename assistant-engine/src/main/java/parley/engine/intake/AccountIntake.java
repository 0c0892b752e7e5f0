package parley.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import parley.engine.accounts.FactReader;
import parley.engine.accounts.StoredFact;
import parley.messages.AccountInput;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Refusal;
import parley.messages.Refusal.Code;
import parley.messages.Topics;

/** Reads what the brand's systems tell. Pure. */
public final class AccountIntake {

    private static final Set<MessageType> TYPES = Set.of(
            MessageType.ACCOUNT_ORDER,
            MessageType.ACCOUNT_SHIPMENT,
            MessageType.ACCOUNT_INVOICE,
            MessageType.ACCOUNT_PAYMENT,
            MessageType.ACCOUNT_CONTRACT,
            MessageType.ACCOUNT_READING,
            MessageType.ACCOUNT_PROFILE,
            MessageType.ACCOUNT_PRODUCT);

    private final MessageReader reader;

    public AccountIntake(MessageReader reader) {
        this.reader = reader;
    }

    /** Reads one record; never throws for what it contains. A fact without {@code time} happened when it came. */
    public AccountRecord read(Raw raw, Instant now) {
        String brand = Topics.brandOf(raw.topic()).orElse("");
        return switch (reader.read(raw.value(), TYPES)) {
            case ReadResult.Refused refused -> new AccountRecord.Refused(raw, brand, refused.refusal());
            case ReadResult.Read read -> accept(raw, brand, read.envelope(), now);
        };
    }

    private static AccountRecord accept(Raw raw, String brand, Envelope<?> event, Instant now) {
        if (!raw.key().equals(event.subject())) {
            return refused(raw, brand, event, Code.KEY_MISMATCH, "/subject", "must equal the record's key");
        }
        StoredFact fact = stored(brand, event, (AccountInput) event.data(), now);
        try {
            FactReader.read(fact);
        } catch (IllegalArgumentException e) {
            return refused(raw, brand, event, Code.INVALID_DATA, "/data", "no such currency or status");
        }
        return new AccountRecord.Told(raw, fact, event.causationid());
    }

    private static StoredFact stored(String brand, Envelope<?> event, AccountInput input, Instant now) {
        Instant told = event.time() == null ? now : event.time();
        String entry = UUID.nameUUIDFromBytes((brand + "\n" + event.source() + "\n" + event.id()).getBytes(UTF_8))
                .toString();
        String kind = event.type().substring("account.".length());
        String body = new String(Json.bytes(input), UTF_8);
        return input instanceof AccountInput.AccountReading reading
                ? new StoredFact(
                        brand,
                        entry,
                        event.subject(),
                        kind,
                        reading.indicator() + "@" + reading.at(),
                        reading.indicator(),
                        reading.at(),
                        now,
                        body)
                : new StoredFact(
                        brand, entry, event.subject(), kind, number(event.subject(), input), "", told, now, body);
    }

    private static String number(String customer, AccountInput input) {
        return switch (input) {
            case AccountInput.AccountOrder order -> order.number();
            case AccountInput.AccountShipment shipment -> shipment.number();
            case AccountInput.AccountInvoice invoice -> invoice.number();
            case AccountInput.AccountPayment payment -> payment.number();
            case AccountInput.AccountContract contract -> contract.number();
            case AccountInput.AccountReading reading -> reading.indicator();
            case AccountInput.AccountProfile ignored -> customer;
            case AccountInput.AccountProduct product -> product.number();
        };
    }

    private static AccountRecord refused(
            Raw raw, String brand, Envelope<?> event, Code code, String pointer, String text) {
        return new AccountRecord.Refused(raw, brand, new Refusal(code, pointer, text, event.id(), event.subject()));
    }
}
