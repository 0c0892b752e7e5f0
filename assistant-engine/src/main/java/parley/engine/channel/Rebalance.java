package parley.engine.channel;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells which partitions come and go, for each of the channels. */
class Rebalance {

    private final OwnedPartitions partitions;

    Rebalance(OwnedPartitions partitions) {
        this.partitions = partitions;
    }

    @Produces
    @Singleton
    @Identifier("in")
    KafkaConsumerRebalanceListener in() {
        return new Listener(partitions);
    }

    @Produces
    @Singleton
    @Identifier("account")
    KafkaConsumerRebalanceListener account() {
        return new Listener(partitions);
    }

    @Produces
    @Singleton
    @Identifier("desk")
    KafkaConsumerRebalanceListener desk() {
        return new Listener(partitions);
    }

    private record Listener(OwnedPartitions partitions) implements KafkaConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
            assigned.forEach(partitions::assigned);
        }

        @Override
        public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
            revoked.forEach(partitions::revoked);
        }
    }
}
