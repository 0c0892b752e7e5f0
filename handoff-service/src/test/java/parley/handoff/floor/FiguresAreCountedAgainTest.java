package parley.handoff.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.handoff.stack.DeskClient;
import parley.handoff.stack.RealStack;
import parley.handoff.stack.Requests;
import parley.handoff.stack.ScriptedEngine;
import parley.messages.DeskMessage.HandoffRequested;
import parley.messages.OutcomesCounted;
import parley.messages.OutcomesCounted.IntentOutcomes;

/** The queries of the documentation give what the page shows. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class FiguresAreCountedAgainTest {

    private static final Pattern QUERY = Pattern.compile("```sql (\\S+)\\n(.*?)```", Pattern.DOTALL);

    @TestHTTPResource("/")
    URI root;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    DataSource source;

    private ScriptedEngine engine;
    private DeskClient advisor;

    @BeforeEach
    void logIn() {
        engine = new ScriptedEngine(kafka);
        advisor = DeskClient.login(root.toString().replaceAll("/$", ""), "advisor", RealStack.PASSWORD);
    }

    @AfterEach
    void closeEngine() throws InterruptedException {
        engine.close();
    }

    @Test
    void theDocumentedQueriesGiveTheFiguresOfThePage() throws IOException {
        answered(Map.of("suggested", true, "then", Map.of("next", "resolve", "label", "delivery_date")));
        answered(Map.of("suggested", true, "text", "Other words."));
        answered(Map.of("then", Map.of("next", "resolve", "label", "refund")));
        asked();
        counted(0, 41, 2);
        counted(1, 7, 0);
        counted(1, 7, 0);
        Map<String, String> queries = queries();
        String course = queries.remove("course");
        assertThat(queries).hasSizeGreaterThan(9);
        await().untilAsserted(() -> compare(queries, course));
    }

    /** Promises are noted every two seconds: one may be noted between the page and its query. */
    private void compare(Map<String, String> queries, String course) {
        JsonPath page = advisor.get("/desk/api/floor?days=7").jsonPath();
        queries.forEach((figure, query) -> assertThat(counted("with course as (" + course + ") " + query))
                .as(figure)
                .isEqualTo(page.getLong(figure)));
        assertThat(page.getLong("automation[0].answered")).isEqualTo(48);
        assertThat(page.getLong("suggestions.sent")).isPositive();
        assertThat(page.getLong("report.asked")).isGreaterThan(page.getLong("report.answered"));
    }

    private static Map<String, String> queries() throws IOException {
        Path page = Path.of(System.getProperty("parley.root", "..")).resolve("docs/reference/reports.md");
        Map<String, String> queries = new LinkedHashMap<>();
        Matcher matcher = QUERY.matcher(Files.readString(page));
        while (matcher.find()) {
            queries.put(matcher.group(1), matcher.group(2));
        }
        return queries;
    }

    private Long counted(String query) {
        return Jdbi.create(source)
                .withHandle(handle -> handle.createQuery(query)
                        .bind("days", 7)
                        .mapTo(Long.class)
                        .one());
    }

    private void counted(int minute, int answered, int handedOver) {
        Instant from =
                Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600).plusSeconds(60L * minute);
        engine.count(new OutcomesCounted(
                "acme",
                from,
                from.plusSeconds(60),
                List.of(
                        new IntentOutcomes("delivery_date", answered, 3, handedOver, 1),
                        new IntentOutcomes("refund", 1, 0, 4, 0))));
    }

    private HandoffRequested asked() {
        HandoffRequested request = Requests.of("acme", "Ada", "where is my parcel?");
        engine.ask(request);
        await().untilAsserted(() -> advisor.open(request).then().statusCode(200));
        return request;
    }

    private void answered(Map<String, Object> more) {
        HandoffRequested request = asked();
        long fence = advisor.claim(request);
        String draft = advisor.open(request).jsonPath().getString("context.draft.text");
        Map<String, Object> reply =
                new LinkedHashMap<>(Map.of("id", "r-" + UUID.randomUUID(), "text", draft, "fence", fence));
        reply.putAll(more);
        advisor.act(request, "replies", reply).then().statusCode(200);
    }
}
