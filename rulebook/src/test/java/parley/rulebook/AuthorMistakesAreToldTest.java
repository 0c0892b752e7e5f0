package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.rulebook.pack.Problem;

/** The catalogue of mistakes that authors make: each is told with its line and with what to do. */
class AuthorMistakesAreToldTest {

    private static final String ORDER = "    $o : Order( %s ) from $s.orders";
    private static final String OK = "    suggest.reply(\"ok\");";

    /** @param line the line that must be told, @param says words that the message must hold */
    private record Mistake(String name, String file, int line, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void withLineAndCure(Mistake mistake) {
        List<Problem> problems = new PackOnDisk(folder).rules(mistake.file()).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("p/a.drl");
            assertThat(problem.line()).isEqualTo(mistake.line());
            assertThat(problem.toString()).contains(mistake.says());
        });
        assertThat(problems).hasSizeLessThan(4);
    }

    static Stream<Mistake> withLineAndCure() {
        return Stream.of(inConditions(), inConsequences(), inTheFile()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Mistake> inConditions() {
        return Stream.of(
                order("a property misspelt", "statuss == Order.Status.SHIPPED", "did you mean 'status'?"),
                order("a constant misspelt", "status == Order.Status.SHIPED", "did you mean 'SHIPPED'?"),
                order("a constant of another type", "status == Shipment.Status.LOST", "Order.Status.PLACED"),
                order("a number for a state", "status == 5", "written like Order.Status.PLACED"),
                order("a text for a state", "status == \"SHIPPED\"", "written like Order.Status.PLACED"),
                order("a text for a number", "total.minor == \"abc\"", "without quotes"),
                order("a number for a day", "placedOn > 5", "compare with a day"),
                order("a number for a text", "number == 1042", "put the text between quotes"),
                order("a state in a list of numbers", "status in (1, 2)", "written like Order.Status.PLACED"),
                order("a sum compared with a number", "total > 100", "total.minor"),
                order("one = to compare", "number = \"1\"", "=="),
                order("a property of a property misspelt", "total.curency == \"EUR\"", "did you mean 'currency'?"),
                order("a method that is none", "isOpn()", "did you mean 'isOpen'?"),
                order("a missing value", "number ==", "look for a missing"),
                order("a missing comma", "number == \"1\" open", "missing comma"),
                order("a bracket too few", "(number == \"1\"", "bracket"),
                order("a bracket too many", "number == \"1\")", "a ) too much"),
                order("a name that nothing gave", "number == $numbr", "nothing is called $numbr here"),
                order("a text not closed", "number == \"1", "close the quote"),
                order("a method with too many values", "isOpen(1)", "does not take 1 value"),
                when("an unknown fact", "    $o : Ordr( ) from $s.orders", "did you mean 'Order'?"),
                when("a fact from nowhere", "    $o : Order( )", "from $s.orders"),
                when("a list misspelt", "    $o : Order( ) from $s.order", "did you mean 'orders'?"),
                when("a fact from the wrong list", "    $p : Payment( ) from $s.orders", "holds Order, never Payment"),
                when("a word misspelt", "    $o : Order( ) from Ment.order($s)", "did you mean 'Meant'?"),
                when("a meant thing misspelt", "    $o : Order( ) from Meant.ordr($s)", "did you mean 'order'?"),
                when(
                        "a function misspelt",
                        "    accumulate( Invoice( $d : due ) from $s.invoices; $t : totl($d) )",
                        "did you mean 'total'?"),
                when("a condition evaluated", "    eval( true )", "use patterns"),
                new Mistake(
                        "an intent that no model knows",
                        "package rules.p;\nrule \"bad\"\nwhen\n    $s : Situation( intent == \"order.statu\" )\nthen\n"
                                + OK + "\nend\n",
                        4,
                        "did you mean 'order.status'?"),
                new Mistake(
                        "no intent",
                        "package rules.p;\nrule \"bad\"\nwhen\n    $s : Situation( )\nthen\n" + OK + "\nend\n",
                        2,
                        "begin with $s : Situation( intent"));
    }

    private static Stream<Mistake> inConsequences() {
        return Stream.of(
                then(
                        "a missing semicolon",
                        "    suggest.reply(\"ok\")\n    suggest.handOff();",
                        7,
                        "write ; behind it"),
                then("a suggestion misspelt", "    suggest.replly(\"ok\");", 7, "did you mean 'reply'?"),
                then(
                        "a word of the chain misspelt",
                        "    suggest.reply(\"ok\").wiht(\"a\", \"b\");",
                        7,
                        "did you mean 'with'?"),
                then("a key that is not in the wording", "    suggest.reply(\"knwon\");", 7, "did you mean 'known'?"),
                then("a key put together", "    suggest.reply(\"k\" + \"nown\");", 7, "between quotes"),
                then("a value the sentence needs", "    suggest.reply(\"needs.day\");", 7, "add .with(\"day\""),
                then("a name that nothing gave", "    suggest.reply(\"ok\", $p);", 7, "nothing is called $p here"),
                then(
                        "a property without brackets",
                        "    suggest.reply(\"ok\").with(\"n\", $o.number);",
                        7,
                        "write .number()"),
                then(
                        "a property misspelt",
                        "    suggest.reply(\"ok\").with(\"n\", $o.numbr());",
                        7,
                        "did you mean 'number'?"),
                then("a value of a kind that cannot be said", "    suggest.reply(\"ok\").with(\"n\", $o);", 7, "with"),
                then("an if", "    if ($o.isOpen()) { suggest.reply(\"ok\"); }", 7, "write two rules"),
                then("nothing suggested", "    ", 6, "suggests nothing"),
                then("something else than a suggestion", "    $o.number();", 7, "begin with suggest."),
                then("a bracket not closed", "    suggest.reply(\"ok\";", 7, "close every ( with a )"));
    }

    private static Stream<Mistake> inTheFile() {
        String good = "rule \"good\"\nwhen\n    $s : Situation( intent == \"order.list\" )\nthen\n" + OK + "\nend\n";
        return Stream.of(
                new Mistake("no package", good, 1, "begin it with: package rules.p;"),
                new Mistake("another package", "package rules.shop;\n" + good, 1, "write: package rules.p;"),
                new Mistake("no rule", "package rules.p;\n", 1, "write one or remove the file"),
                new Mistake("an empty file", "", 1, "write one or remove the file"),
                new Mistake(
                        "two rules of one name", "package rules.p;\n" + good + good, 8, "stands at p/a.drl:2 already"),
                new Mistake(
                        "a rule without end",
                        "package rules.p;\n" + good.replace("end\n", "") + good.replace("good", "b"),
                        2,
                        "write end"),
                new Mistake("a rule without when", "package rules.p;\n" + good.replace("when", ""), 2, "write when"),
                new Mistake("a rule without then", "package rules.p;\n" + good.replace("then", ""), 2, "write then"),
                new Mistake(
                        "typographic quotes", "package rules.p;\n" + good.replace("\"ok\"", "“ok”"), 6, "plain quote"),
                new Mistake(
                        "a salience",
                        "package rules.p;\n" + good.replace("when", "salience 10\nwhen"),
                        3,
                        "leave it out"),
                new Mistake("an import", "package rules.p;\nimport java.util.Map;\n" + good, 2, "leave it out"),
                new Mistake("a global", "package rules.p;\nglobal String x;\n" + good, 2, "leave it out"));
    }

    private static Mistake order(String name, String constraint, String says) {
        return when(name, ORDER.formatted(constraint), says);
    }

    private static Mistake when(String name, String when, String says) {
        return new Mistake(name, file(when, OK), 5, says);
    }

    private static Mistake then(String name, String then, int line, String says) {
        return new Mistake(name, file(ORDER.formatted(""), then), line, says);
    }

    private static String file(String when, String then) {
        return "package rules.p;\nrule \"bad\"\nwhen\n    $s : Situation( intent == \"order.status\" )\n" + when
                + "\nthen\n" + then + "\nend\n";
    }

    @Test
    void allAtOnceAndFromAllFiles() {
        PackOnDisk pack = new PackOnDisk(folder)
                .rule(ORDER.formatted("statuss == 1"), "    suggest.reply(\"knwon\");")
                .write("p/b.drl", file(ORDER.formatted("total > 1"), OK).replace("bad", "other"))
                .write("p/c.drl", file("    $o : Order( number == ", OK).replace("bad", "third"));
        assertThat(pack.problems()).extracting(Problem::file).containsOnly("p/a.drl", "p/b.drl", "p/c.drl");
        assertThat(pack.problems()).hasSizeGreaterThanOrEqualTo(4);
    }
}
