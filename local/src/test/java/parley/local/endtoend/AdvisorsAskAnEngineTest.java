package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.local.endtoend.ForeignClient.Seen;

/** What an engine tells the desk when an advisor looks, and no customer waits. */
class AdvisorsAskAnEngineTest {

    private static final String ORDER = """
            {"number":"7701","status":"shipped","placedOn":"2026-11-17","total":{"minor":13800,"currency":"EUR"},
             "lines":[{"product":"Walking boots","quantity":1,"price":{"minor":13800,"currency":"EUR"}}]}""";

    private final Engines engines = new Engines(Product.running().stack());
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
    void rulesThatNearlySpokeTellTheConditionAndTheCustomersValue() {
        Seen answer = answerAbout("conv-near");

        JsonNode nearest =
                engines.nearest("conv-near", answer.event().path("seq").asLong());

        assertThat(nearest).hasSize(3);
        assertThat(nearest).allSatisfy(rule -> {
            assertThat(rule.path("failed").asText()).isNotBlank();
            assertThat(rule.path("held").asInt()).isPositive();
        });
        assertThat(nearest.findValuesAsText("rule")).doesNotContain("order was shipped and nothing more is known");
        assertThat(nearest.toString()).contains("Order 7701: status = SHIPPED");
    }

    @Test
    void theCatalogueIsFoundByTheBeginningsOfWordsAndByNumber() {
        client.tell("*", "wind-1", "account.product", product("WI-1", "Windbreaker Alize"));
        client.tell("*", "wind-2", "account.product", product("WI-2", "Kite Alize"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> numbers(engines.articles("aliz")).containsAll(List.of("WI-1", "WI-2")));

        assertThat(numbers(engines.articles("alize%20wind"))).containsExactly("WI-1");
        assertThat(numbers(engines.articles("WI-2"))).containsExactly("WI-2");
        assertThat(numbers(engines.articles("nothing-is-called-so"))).isEmpty();
    }

    private static String product(String number, String name) {
        return """
                {"number":"%s","name":"%s","price":{"minor":4990,"currency":"EUR"},"sizes":[{"pieces":3}],
                 "attributes":{"kind":["alize"]}}""".formatted(number, name);
    }

    private static List<String> numbers(JsonNode articles) {
        List<String> numbers = new ArrayList<>();
        articles.forEach(article -> numbers.add(article.path("number").asText()));
        return numbers;
    }

    private Seen answerAbout(String conversation) {
        client.tell("near-1", "near-order", "account.order", ORDER);
        for (int i = 0; i < 20; i++) {
            client.say(conversation, "near-1", conversation + i, "where is my order 7701?");
            Seen outcome = client.outcome(conversation + i);
            if (outcome.type().equals("answer")) {
                return outcome;
            }
        }
        throw new AssertionError("the engine never knew the order");
    }
}
