package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.Trial;

class ExamplesAboveRulesAreScenariosTest {

    private static final String RULE = """
        rule "an order is known"
        when
            $s : Situation( intent == "order.status" )
            $o : Order() from Meant.order($s)
        then
            suggest.reply("known", $o);
        end
        """;

    @TempDir
    private Path folder;

    @Test
    void andProveTheRuleTheyStandAbove() {
        Trial trial = trial("""
            /**
             * Told whatever the order's state.
             *
             * @example one order: {intent: order.status, reply: known, evidence: [O1],
             *     rule: an order is known}
             * @example no order: {intent: order.status, handOff: NO_ANSWER}
             */
            """);

        assertThat(trial.results()).hasSize(2).allMatch(ScenarioResult::passed);
        assertThat(trial.gaps()).isEmpty();
    }

    @Test
    void inLineCommentsToo() {
        Trial trial = trial("// Of two turns.\n// @example one order: [{intent: order.status, reply: known},"
                + " {intent: order.list, handOff: NO_ANSWER}]\n");

        assertThat(trial.results()).singleElement().matches(ScenarioResult::passed);
    }

    @Test
    void andFailLikeScenarios() {
        Trial trial = trial("// @example no order: {intent: order.status, reply: known}\n");

        assertThat(trial.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains("an order is known, example 1")
                        .contains("expected reply known but was handOff NO_ANSWER"));
    }

    @Test
    void andTellTheirLineWhenTheyAreMiswritten() {
        assertThatThrownBy(() -> trial("// @example one order: {intent: order.status, replay: known}\n"))
                .hasMessageContaining("p/a.drl:2:")
                .hasMessageContaining("use one of");
    }

    @Test
    void andTellWhichAccountsThereAre() {
        assertThatThrownBy(() -> trial("// @example two orders: {intent: order.status, reply: known}\n"))
                .hasMessageContaining("there is no account 'two orders'")
                .hasMessageContaining("one order");
    }

    private Trial trial(String comment) {
        Rulebook rulebook = new PackOnDisk(folder)
                .rules("package rules.p;\n" + comment + RULE)
                .write("p/scenarios/a.yaml", """
                    today: 2026-03-10
                    accounts:
                      no order: {}
                      one order:
                        orders: [{number: O1, status: SHIPPED, placedOn: 2026-03-01, lines: [], total: 10.00 EUR}]
                    scenarios: []
                    """)
                .load();
        return Trial.of(rulebook, null);
    }
}
