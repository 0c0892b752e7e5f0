package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.rulebook.doubt.Doubts;
import parley.rulebook.doubt.Doubts.Doubt;

class DoubtfulRulesAreFoundTest {

    @SuppressWarnings("InlineFormatString")
    private static final String RULE = """
        rule "%s"
        when
            $s : Situation( intent == "order.status" )
            %s
        then
            suggest.reply("%s"%s);
        end
        """;

    @TempDir
    private Path folder;

    @Test
    void whenConditionsExcludeEachOther() {
        assertThat(about(rule("dead", "$o : Order( open, status == Order.Status.DELIVERED ) from $s.orders", "ok", "")))
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.what()).startsWith("rule 'dead' spoke in no scenario and for none"));
    }

    @Test
    void whenAnotherRuleAlwaysGoesBefore() {
        assertThat(about(rule("shadowed", "exists Order() from Meant.order($s)", "ok", "")
                        + rule("first", "$o : Order() from Meant.order($s)", "known", ", $o")))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.what())
                            .isEqualTo("rule 'shadowed' speaks but never wins; here 'first' goes before it");
                    assertThat(doubt.witness()).contains("Order[number=O0");
                });
    }

    @Test
    void whenOnlyNamesDecide() {
        assertThat(about(rule("one", "not Order() from $s.orders", "ok", "")
                        + rule("other", "not Order( open ) from $s.orders", "known", "")))
                .extracting(Doubt::what)
                .containsExactly(
                        "rules 'one' and 'other' contradict each other: only their names decide which answers");
    }

    @Test
    void whenARuleSpeaksForSeveralFactsAtOnce() {
        assertThat(about(rule("many", "$o : Order() from $s.orders", "ok", ", $o")))
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.what()).startsWith("rule 'many' speaks for several facts at once"));
    }

    @Test
    void andSoundRulesAreNotDoubted() {
        assertThat(about(rule("some", "$o : Order( open ) from Meant.order($s)", "ok", ", $o")
                        + rule("none", "not Order( open ) from Meant.order($s)", "known", "")))
                .isEmpty();
    }

    private List<Doubt> about(String rules) {
        return Doubts.about(
                new PackOnDisk(folder).rules("package rules.p;\n" + rules).load());
    }

    private static String rule(String name, String when, String key, String facts) {
        return RULE.formatted(name, when, key, facts);
    }
}
