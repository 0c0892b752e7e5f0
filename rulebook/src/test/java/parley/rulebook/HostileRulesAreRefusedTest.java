package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Order;

/** Rules that would read or harm the machine, reach into the engine or never end: refused at load with their line, or stopped. */
class HostileRulesAreRefusedTest {

    private static final String ORDERS = "    $o : Order( ) from $s.orders";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "System.getenv(\"HOME\");",
                "java.lang.System.exit(1);",
                "Runtime.getRuntime().exec(\"id\");",
                "new ProcessBuilder(\"id\").start();",
                "new Thread(() -> {}).start();",
                "Thread.sleep(1000);",
                "while (true) {}",
                "do {} while (true);",
                "for (;;) {}",
                "for (Object o : $s.orders()) { suggest.handOff(); }",
                "drools.getKieRuntime().halt();",
                "insert($o);",
                "update($s);",
                "modify($o) { }",
                "kcontext.getKieRuntime();",
                "$o.getClass().forName(\"java.lang.System\");",
                "Class.forName(\"java.lang.System\");",
                "suggest.getClass().getClassLoader();",
                "suggest.reply(\"ok\").with(\"a\", $o.getClass().getName());",
                "suggest.speaking(null);",
                "java.nio.file.Files.delete(java.nio.file.Path.of(\"/tmp/x\"));",
                "new java.io.FileWriter(\"/tmp/x\").close();",
                "new java.net.Socket(\"127.0.0.1\", 80);",
                "org.kie.api.KieServices.get();",
                "org.drools.util.ClassUtils.loadClass(\"java.lang.System\", null);",
                "synchronized ($s) { suggest.handOff(); }",
                "Runnable r = () -> System.exit(1); r.run();",
                "var r = new Object() { }; suggest.handOff();",
                "$s.orders().clear();",
                "$s.orders().forEach(o -> System.exit(1));",
                "throw new RuntimeException();",
                "class X { } suggest.handOff();",
                "suggest.reply(\"ok\").with(\"a\", java.lang.System.getenv(\"HOME\"));",
            })
    void inConsequences(String then) {
        assertThat(new PackOnDisk(folder).rule(ORDERS, "    " + then).problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("p/a.drl");
                    assertThat(problem.line()).isEqualTo(7);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    eval( System.exit(1) )",
                "    $o : Order( java.lang.System.getenv(\"HOME\") != null ) from $s.orders",
                "    $o : Order( System.exit(1) ) from $s.orders",
                "    $o : Order( getClass().getClassLoader() != null ) from $s.orders",
                "    $o : Order( this.getClass() != null ) from $s.orders",
                "    $o : Order( new String(\"x\") != null ) from $s.orders",
                "    $o : Object( ) from java.lang.Runtime.getRuntime()",
                "    $o : Order( ) from java.nio.file.Files.list(null)",
                "    $o : Order( ) entry-point \"x\"",
                "    $o : Order( $x : lines.clear() ) from $s.orders",
                "    $o : Order( lines.stream().map(l -> l).count() > 1 ) from $s.orders",
            })
    void inConditions(String when) {
        assertThat(new PackOnDisk(folder)
                        .rule(when, "    suggest.reply(\"ok\");")
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isBetween(5, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.System;",
                "import static java.lang.System.exit;",
                "import function java.lang.System.exit;",
                "function void f() { System.exit(1); }",
                "declare Evil x : int end",
                "global java.lang.Runtime r;",
                "dialect \"mvel\"",
                "query \"q\" Situation() end",
            })
    void inTheFile(String declaration) {
        String rule =
                "rule \"r\"\nwhen\n    $s : Situation( intent == \"order.list\" )\nthen\n    suggest.reply(\"ok\");\nend\n";
        assertThat(new PackOnDisk(folder)
                        .rules("package rules.p;\n" + declaration + "\n" + rule)
                        .problems())
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void unjoinedListsAreStoppedBeforeTheyFillTheMemory() {
        Rulebook rulebook = new PackOnDisk(folder)
                .rule(
                        ORDERS + "\n    $p : Order( ) from $s.orders\n    $q : Order( ) from $s.orders",
                        "    suggest.reply(\"ok\");")
                .load();
        List<AccountFact> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            orders.add(Given.order("O" + i, Order.Status.PLACED));
        }
        Situation situation = Given.asks("order.status", List.of(), orders.toArray(AccountFact[]::new));
        assertThatThrownBy(() -> rulebook.suggest(situation))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("join its patterns");
    }

    @Test
    void ruleThatThrowsIsNamed() {
        Rulebook rulebook = new PackOnDisk(folder)
                .rule(ORDERS, "    suggest.reply(\"needs.day\").with(\"day\", $o.expectedOn());")
                .load();
        Situation situation = Given.asks("order.status", List.of(), Given.order("1042", Order.Status.PLACED));
        assertThatThrownBy(() -> rulebook.suggest(situation))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("rule 'bad'")
                .hasMessageContaining("'day'");
    }
}
