package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.rulebook.drl.Rule;
import parley.rulebook.pack.Problem;

class RulesInSentencesTest {

    private static final String SENTENCES = """
        # what they stand for
        [when]the customer asks about {intent:[a-z.]+}=$s : Situation( intent == "{intent}" )
        [when]there is the order that is meant=$order : Order() from Meant.order($s)
        [when]- it is {status:[A-Z]+}=status == Order.Status.{status}
        [when]- it costs more than {cents:\\d+} cents=total.minor > {cents}
        [then]answer {key} with the order=suggest.reply("{key}", $order);
        [then]answer {key}=suggest.reply("{key}");
        """;

    private static final String RULE = """
        package rules.p;

        rule "on its way"
        when
            the customer asks about order.status
            there is the order that is meant
                - it is SHIPPED
                - it costs more than 10 cents
        then
            answer %s with the order
        end
        """;

    @TempDir
    private Path folder;

    private PackOnDisk pack;

    @BeforeEach
    void sentences() {
        pack = new PackOnDisk(folder).write("p/sentences.dsl", SENTENCES);
    }

    @Test
    void areRulesLikeOthers() {
        Rulebook rulebook = pack.write("p/a.dslr", RULE.formatted("ok")).load();

        assertThat(rulebook.rules()).extracting(Rule::name).containsExactly("on its way");
        assertThat(rulebook.intents()).containsExactly("order.status");
    }

    @Test
    void aLineOfTheRuleLanguageBeginsWithAnArrow() {
        String text = RULE.formatted("ok").replace("answer ok with the order", "> suggest.reply(\"ok\", $order);");

        assertThat(pack.write("p/a.dslr", text).problems()).isEmpty();
    }

    @Test
    void anUnknownSentenceIsToldAtItsLineWithTheNearest() {
        String text =
                RULE.formatted("ok").replace("there is the order that is meant", "there is the ordre that is meant");

        assertThat(pack.write("p/a.dslr", text).problems()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("p/a.dslr");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.what()).contains("there is the ordre that is meant");
            assertThat(problem.cure()).contains("there is the order that is meant");
        });
    }

    @Test
    void aMistakeBehindLinesWithDashesIsToldAtItsLine() {
        assertThat(pack.write("p/a.dslr", RULE.formatted("oks")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("p/a.dslr");
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.cure()).contains("ok");
                });
    }

    @Test
    void aValueThatCannotBeIsToldAtTheSentence() {
        String text = RULE.formatted("ok").replace("it is SHIPPED", "it is SHIPED");

        assertThat(pack.write("p/a.dslr", text).problems())
                .extracting(Problem::line)
                .containsExactly(6);
    }

    @Test
    void aLineThatDefinesNothingIsToldAtItsLine() {
        pack.write("p/sentences.dsl", SENTENCES + "the customer is angry\n").write("p/a.dslr", RULE.formatted("ok"));

        assertThat(pack.problems()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("p/sentences.dsl");
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.what()).isEqualTo("the line defines no sentence");
        });
    }

    @Test
    void anEditOfWhatASentenceStandsForIsANewVersion() {
        String before = pack.write("p/a.dslr", RULE.formatted("ok")).load().version();

        String after = pack.write("p/sentences.dsl", SENTENCES.replace("total.minor >", "total.minor >="))
                .load()
                .version();

        assertThat(after).isNotEqualTo(before);
    }
}
