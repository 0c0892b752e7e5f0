package parley.handoff.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;
import parley.messages.MessageReader;
import parley.messages.MessageType;
import parley.messages.ReadResult;
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
            MessageType.ADVISOR_SAYS,
            MessageType.CONVERSATION_SAID);

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
        Patience.run(() -> transactions.run(Scope.EVERY_BRAND, tx -> records.forEach(record -> take(tx, record))));
    }

    private void take(DeskTransaction tx, ConsumerRecord<byte[], byte[]> record) {
        switch (reader.read(record.value(), EXPECTED)) {
            case ReadResult.Read read -> intake.take(tx, read.envelope());
            case ReadResult.Refused refused -> DeadLetters.bury(tx, record, refused.refusal());
        }
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
