package parley.engine.channel;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import parley.engine.intake.DeadLetters;
import parley.engine.turn.AccountHandler;
import parley.engine.turn.DeskHandler;
import parley.engine.turn.PollHandler;

/**
 * The topics that the engine reads, one thread each. A poll is acknowledged when all of it is handled, and never before: what
 * is not acknowledged is read again by whoever owns the partition next.
 */
@ApplicationScoped
public class Channels {

    private final PartitionRunner runner;
    private final List<PollWork> turns;
    private final List<PollWork> facts;
    private final List<PollWork> acts;

    Channels(
            PartitionRunner runner,
            PollHandler turns,
            AccountHandler accounts,
            DeskHandler desk,
            DeadLetters deadLetters) {
        this.runner = runner;
        this.turns = List.of(turns::handle, turns::handOver, deadLetters::bury);
        this.facts = List.of(accounts::handle, deadLetters::bury);
        this.acts = List.of(desk::handle, deadLetters::bury);
    }

    @Incoming("in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @Blocking("in")
    CompletionStage<Void> in(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return handle(poll, turns);
    }

    @Incoming("account")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @Blocking("account")
    CompletionStage<Void> account(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return handle(poll, facts);
    }

    @Incoming("desk")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @Blocking("desk")
    CompletionStage<Void> desk(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return handle(poll, acts);
    }

    private CompletionStage<Void> handle(Message<ConsumerRecords<byte[], byte[]>> poll, List<PollWork> ways) {
        return runner.run(poll.getPayload(), ways) ? poll.ack() : CompletableFuture.completedFuture(null);
    }
}
