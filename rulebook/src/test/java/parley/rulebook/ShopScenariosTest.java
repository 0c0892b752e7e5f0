package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.rulebook.scenario.Coverage;
import parley.rulebook.scenario.Scenario;
import parley.rulebook.scenario.ScenarioReader;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.ScenarioRunner;

class ShopScenariosTest {

    private static Rulebook shop;
    private static List<Scenario> scenarios;

    @BeforeAll
    static void load() {
        shop = Given.shop();
        scenarios = ScenarioReader.read(shop);
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItsAuthorExpects() {
        ScenarioRunner runner = new ScenarioRunner(shop, null);
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> assertThat(runner.run(scenario).differences()).isEmpty()));
    }

    @Test
    void everyRuleFiresInOneScenarioAndStaysSilentInAnother() {
        ScenarioRunner runner = new ScenarioRunner(shop, null);
        List<ScenarioResult> results = scenarios.stream().map(runner::run).toList();
        assertThat(new Coverage(shop.rules(), results).gaps()).isEmpty();
    }
}
