package parley.engine.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Utterance;
import parley.conversation.Utterance.Act;
import parley.messages.CustomerInput;
import parley.messages.CustomerInput.CustomerChoice;
import parley.messages.CustomerInput.CustomerConfirm;
import parley.messages.CustomerInput.CustomerFeedback;
import parley.messages.CustomerInput.CustomerMessage;
import parley.messages.CustomerInput.CustomerSync;
import parley.messages.CustomerRef;
import parley.messages.Envelope;
import parley.messages.Json;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Refusal;
import parley.messages.Refusal.Code;
import parley.messages.Topics;

/** Reads what frontends send. Pure: the clock and the known brands are arguments. */
public final class CustomerIntake {

    private static final Set<MessageType> TYPES = Set.of(
            MessageType.CUSTOMER_MESSAGE,
            MessageType.CUSTOMER_CHOICE,
            MessageType.CUSTOMER_CONFIRM,
            MessageType.CUSTOMER_SYNC,
            MessageType.CUSTOMER_FEEDBACK);

    /** The payload of the quick replies with which we ask how a person's help was. */
    private static final Pattern RATING = Pattern.compile("rating:[1-5]");

    private final MessageReader reader;

    public CustomerIntake(MessageReader reader) {
        this.reader = reader;
    }

    /**
     * Reads one record; never throws for what it contains.
     *
     * @param defaultZone of the brand, for customers whose frontend tells none; null if the brand is not served
     */
    public CustomerRecord read(Raw raw, @Nullable ZoneId defaultZone, Instant now) {
        String brand = Topics.brandOf(raw.topic()).orElse("");
        return switch (reader.read(raw.value(), TYPES)) {
            case ReadResult.Refused refused -> new CustomerRecord.Refused(raw, brand, refused.refusal());
            case ReadResult.Read read -> accept(raw, brand, read.envelope(), defaultZone, now);
        };
    }

    private CustomerRecord accept(Raw raw, String brand, Envelope<?> event, @Nullable ZoneId defaultZone, Instant now) {
        if (defaultZone == null) {
            return refuse(raw, brand, event, Code.UNKNOWN_BRAND, null, "no pack serves the brand of this topic");
        }
        if (!raw.key().equals(event.subject())) {
            return refuse(raw, brand, event, Code.KEY_MISMATCH, "/subject", "must equal the record's key");
        }
        CustomerInput input = (CustomerInput) event.data();
        try {
            Customer customer = customer(input.customer(), defaultZone);
            return accept(raw, new ConversationId(brand, event.subject()), event, input, customer, now);
        } catch (DateTimeException e) {
            return refuse(raw, brand, event, Code.INVALID_DATA, "/data/customer/timeZone", "no IANA time zone");
        }
    }

    private static CustomerRecord accept(
            Raw raw, ConversationId id, Envelope<?> event, CustomerInput input, Customer customer, Instant now) {
        if (input instanceof CustomerSync sync) {
            return new CustomerRecord.Sync(raw, id, customer, event.id(), sync.afterSeq());
        }
        Utterance utterance = new Utterance(id, event.source(), event.id(), customer, act(input), now);
        return new CustomerRecord.Spoken(raw, utterance, hash(event));
    }

    private static Customer customer(CustomerRef ref, ZoneId defaultZone) {
        String language = ref.language();
        return new Customer(
                ref.id(),
                ref.name(),
                language == null ? null : language.substring(0, 2),
                ref.timeZone() == null ? defaultZone : ZoneId.of(ref.timeZone()));
    }

    private static Act act(CustomerInput input) {
        return switch (input) {
            case CustomerMessage message -> new Act.Text(message.text());
            case CustomerChoice choice
            when RATING.matcher(choice.payload()).matches() ->
                new Act.Feedback(choice.payload().charAt(choice.payload().length() - 1) - '0', null);
            case CustomerChoice choice ->
                new Act.Choice(choice.payload(), choice.label() == null ? choice.payload() : choice.label());
            case CustomerConfirm confirm -> new Act.Confirm(confirm.proposalId(), confirm.version());
            case CustomerFeedback feedback -> new Act.Feedback(feedback.rating(), feedback.comment());
            case CustomerSync ignored -> throw new IllegalArgumentException("a sync is no act of the customer");
        };
    }

    /** Type, conversation and data count as content; when it was sent does not. */
    static String hash(Envelope<?> event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (event.type() + "\n" + event.subject() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Json.bytes(event.data()));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static CustomerRecord refuse(
            Raw raw, String brand, Envelope<?> event, Code code, @Nullable String pointer, String text) {
        return new CustomerRecord.Refused(raw, brand, new Refusal(code, pointer, text, event.id(), event.subject()));
    }
}
