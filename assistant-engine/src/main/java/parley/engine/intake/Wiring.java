package parley.engine.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import parley.messages.MessageReader;
import parley.messages.Schemas;
import parley.outbox.Database;
import parley.outbox.Outbox;
import parley.outbox.Publisher;

/** The plain objects that the shell's beans are made of. */
class Wiring {

    /** Milliseconds, so that an instant is the same in Java, in JSON and in PostgreSQL. */
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.tick(InstantSource.system(), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    Jdbi jdbi(DataSource source) {
        return Database.jdbi(source);
    }

    @Produces
    @Singleton
    Publisher publisher(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        return Publisher.connect(broker);
    }

    void close(@Disposes Publisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    Outbox outbox(Jdbi jdbi, Publisher publisher) {
        return new Outbox(jdbi, publisher);
    }

    @Produces
    @Singleton
    MessageReader reader() {
        return new MessageReader(Schemas.load());
    }

    @Produces
    @Singleton
    CustomerIntake customerIntake(MessageReader reader) {
        return new CustomerIntake(reader);
    }

    @Produces
    @Singleton
    AccountIntake accountIntake(MessageReader reader) {
        return new AccountIntake(reader);
    }

    @Produces
    @Singleton
    DeskIntake deskIntake() {
        return new DeskIntake(new MessageReader(Schemas.load(), MessageReader.MAX_INTERNAL_BYTES));
    }
}
