package parley.handoff.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.Envelope;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Schemas;
import parley.messages.Topics;
import parley.messages.UtteranceOverdue;

/** Tells the engine of utterances that are to be handed to a person. */
@ApplicationScoped
public class Handover {

    /** Source of what the desk says. */
    private static final String SOURCE = "handoff-service";

    private static final Set<MessageType> UTTERANCES = EnumSet.of(
            MessageType.CUSTOMER_MESSAGE,
            MessageType.CUSTOMER_CHOICE,
            MessageType.CUSTOMER_CONFIRM,
            MessageType.CUSTOMER_FEEDBACK);

    private final MessageReader reader = new MessageReader(Schemas.load());
    private final Transactions transactions;

    public Handover(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether a customer says something here that has an outcome. */
    static boolean isUtterance(EventHead head) {
        return MessageType.named(head.type()).filter(UTTERANCES::contains).isPresent();
    }

    /** What cannot be read is refused by the engine, and has no outcome. */
    boolean isAcceptable(Heard heard) {
        return reader.read(heard.event(), UTTERANCES) instanceof ReadResult.Read;
    }

    void tell(List<Heard> overdue) {
        transactions.run(
                Scope.EVERY_BRAND, tx -> overdue.forEach(heard -> tx.announce(Topics.DESK, envelope(heard, tx.now()))));
    }

    /** The same utterance may be told again; each time is another word. */
    private static Envelope<UtteranceOverdue> envelope(Heard heard, Instant now) {
        UtteranceId utterance = heard.id();
        String name = "overdue#" + utterance + "#" + now;
        return Envelope.of(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                SOURCE,
                utterance.conversation(),
                now,
                utterance.id(),
                new UtteranceOverdue(utterance.brand(), utterance.conversation(), new String(heard.event(), UTF_8)));
    }
}
