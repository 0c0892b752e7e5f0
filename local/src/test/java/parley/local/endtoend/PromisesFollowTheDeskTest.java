package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.local.endtoend.ForeignClient.Seen;
import parley.local.stack.StackSettings;

/** The desk foretells, the engine promises. */
class PromisesFollowTheDeskTest {

    private static final String A_PERSON = "I want to talk to a person please";

    private ForeignClient client;

    @BeforeEach
    void connect() {
        client = Product.running().client();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aNewPromiseOfTheDeskReachesTheCustomer() {
        client.say("conv-renewed", "p-1", "renewed-1", A_PERSON);
        Seen first = client.outcome("renewed-1");
        assertThat(first.type()).isEqualTo("promise");
        Instant later = by(first).plus(Duration.ofHours(1));

        client.speakAsDesk("conv-renewed", """
                {"specversion":"1.0","id":"p-renewed","source":"desk","type":"handoff.promised","subject":"conv-renewed",
                 "data":{"handoffId":"%s","brand":"%s","conversationId":"conv-renewed","by":"%s"}}""".formatted(
                        first.event().at("/data/handoffId").asText(), StackSettings.BRAND, later));

        Seen renewed = client.await(seen -> seen.cause().equals("p-renewed"));
        assertThat(by(renewed)).isEqualTo(later);
    }

    /** Told as of a minute ahead, so that the desk of this stack, which foretells too, does not overtake it. */
    @Test
    void whatTheDeskForeseesIsPromised() {
        client.speakAsDesk(StackSettings.BRAND, """
                {"specversion":"1.0","id":"p-forecast","source":"desk","type":"desk.forecast","subject":"%1$s",
                 "time":"%2$s","data":{"brand":"%1$s","withinSeconds":7200}}""".formatted(
                        StackSettings.BRAND, Instant.now().plusSeconds(60)));

        Instant far = Instant.now().plus(Duration.ofMinutes(100));
        AtomicInteger asked = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> promised(asked.incrementAndGet()).isAfter(far));
    }

    private Instant promised(int number) {
        client.say("conv-foreseen-" + number, "p-2", "foreseen-" + number, A_PERSON);
        return by(client.outcome("foreseen-" + number));
    }

    private static Instant by(Seen promise) {
        return Instant.parse(promise.event().at("/data/by").asText());
    }
}
