package parley.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Utterance;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Understanding;

class UnderstanderTest {

    @TempDir
    static Path cache;

    private static Path models;
    private static Understander understander;

    @BeforeAll
    static void open() throws IOException {
        models = SmallShop.in(cache);
        understander = Models.open(models, "shop", cache, line -> {});
    }

    @Test
    void aPlainRequestIsAnswered() {
        Understanding understood = hear("where is my order?");

        assertThat(understood.intent().name()).isEqualTo("order.status");
    }

    @Test
    void frenchIsReadAsFrench() {
        Understanding understood = hear("où est ma commande ?");

        assertThat(understood.language() + " " + understood.intent().name()).isEqualTo("fr order.status");
    }

    @Test
    void theLosingGuessesAreKept() {
        assertThat(hear("cancel it").guesses()).hasSizeBetween(2, 5);
    }

    @Test
    void nonsenseIsNotAnswered() {
        assertThat(hear("zxqv plomb gribble").confidence().band()).isNotEqualTo(Confidence.Band.ANSWER);
    }

    @Test
    void theThingThatIsLookedForIsNamed() {
        assertThat(hear("I am looking for a jacket for my son").slot("product"))
                .hasValueSatisfying(slot -> assertThat(slot.words()).isEqualTo("jacket"));
    }

    @Test
    void aTappedIntentIsCertain() {
        Understanding understood = understand(new Utterance.Act.Choice("intent:invoice.get", "My invoice"));

        assertThat(understood).isEqualTo(Understanding.certain(understood.intent(), List.of(), "en"));
    }

    @Test
    void aRatingIsNotClassified() {
        assertThat(understand(new Utterance.Act.Feedback(5, "great"))).isEqualTo(Understanding.none("en"));
    }

    @Test
    void aSecondStartTrainsNothing() throws IOException {
        List<String> progress = new ArrayList<>();
        Models.open(models, "shop", cache, progress::add);

        assertThat(progress).isEmpty();
    }

    @Test
    void anEmptyPackSaysWhatToDo() throws IOException {
        Path empty = Files.createDirectories(cache.resolve("none").resolve("bare"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Models.open(empty.getParent(), "bare", cache, line -> {})))
                .hasMessageContaining("holds no utterances: write some");
    }

    private static Understanding hear(String text) {
        return understand(new Utterance.Act.Text(text));
    }

    private static Understanding understand(Utterance.Act act) {
        ConversationId id = new ConversationId("acme", "conv-7");
        Customer customer = new Customer("c-42", "Ada", null, ZoneId.of("Europe/Paris"));
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        return understander.understand(
                new Utterance(id, "chat-web", "m-1", customer, act, now), Conversation.empty(id, "en"));
    }
}
