package parley.handoff.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.Envelope;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
import parley.messages.Refusal;
import parley.messages.Schemas;

/** Polls of the desk topic: one transaction each, one record at a time where a poll fails. Offsets follow the commit. */
@ApplicationScoped
public class DeskRecords {

    private static final Logger LOG = Logger.getLogger(DeskRecords.class);
    private static final Set<MessageType> EXPECTED = EnumSet.of(
            MessageType.HANDOFF_REQUESTED,
            MessageType.HANDOFF_ACCEPTED,
            MessageType.HANDOFF_RETURNED,
            MessageType.HANDOFF_RESOLVED,
            MessageType.HANDOFF_PROMISED,
            MessageType.DESK_FORECAST,
            MessageType.OUTCOMES_COUNTED,
            MessageType.CONVERSATION_RATED,
            MessageType.UTTERANCE_OVERDUE,
            MessageType.ADVISOR_SAYS,
            MessageType.ADVISOR_PROPOSES,
            MessageType.PROPOSAL_REFUSED,
            MessageType.CONVERSATION_SAID);

    private static final Set<String> OUR_OWN = Set.of(
            MessageType.HANDOFF_ACCEPTED.wireName(),
            MessageType.HANDOFF_RETURNED.wireName(),
            MessageType.HANDOFF_RESOLVED.wireName(),
            MessageType.HANDOFF_PROMISED.wireName(),
            MessageType.DESK_FORECAST.wireName(),
            MessageType.UTTERANCE_OVERDUE.wireName(),
            MessageType.ADVISOR_SAYS.wireName(),
            MessageType.ADVISOR_PROPOSES.wireName());

    private final MessageReader reader = new MessageReader(Schemas.load(), MessageReader.MAX_INTERNAL_BYTES);
    private final Transactions transactions;
    private final Intake intake;

    public DeskRecords(Transactions transactions, Intake intake) {
        this.transactions = transactions;
        this.intake = intake;
    }

    @Incoming("desk")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> poll) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(poll.count());
        poll.forEach(records::add);
        try {
            takeTogether(records);
        } catch (RuntimeException e) {
            unlessOutsideFault(e);
            records.forEach(this::takeAlone);
        }
    }

    private void takeTogether(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Envelope<?>> readable = new ArrayList<>();
        Map<ConsumerRecord<byte[], byte[]>, Refusal> refused = new LinkedHashMap<>();
        records.stream().filter(DeskRecords::concernsTheDesk).forEach(record -> {
            switch (reader.read(record.value(), EXPECTED)) {
                case ReadResult.Read read -> readable.add(read.envelope());
                case ReadResult.Refused wrong -> refused.put(record, wrong.refusal());
            }
        });
        Patience.run(() -> transactions.run(Scope.EVERY_BRAND, tx -> {
            refused.forEach((record, refusal) -> DeadLetters.bury(tx, record, refusal));
            intake.take(tx, readable);
        }));
    }

    /** The desk's own words are known by their header alone. */
    private static boolean concernsTheDesk(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || !OUR_OWN.contains(new String(type.value(), StandardCharsets.UTF_8));
    }

    /** What even alone cannot be borne is kept for the operators, and the partition goes on. */
    private void takeAlone(ConsumerRecord<byte[], byte[]> record) {
        try {
            takeTogether(List.of(record));
        } catch (RuntimeException e) {
            unlessOutsideFault(e);
            LOG.errorf(
                    e, "%s/%d offset %d goes to the dead letters", record.topic(), record.partition(), record.offset());
            Patience.run(() -> transactions.run(Scope.EVERY_BRAND, tx -> DeadLetters.bury(tx, record, e)));
        }
    }

    private static void unlessOutsideFault(RuntimeException e) {
        if (Patience.isOutsideFault(e)) {
            throw e;
        }
    }
}
