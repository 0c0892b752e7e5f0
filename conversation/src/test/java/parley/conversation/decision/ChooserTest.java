package parley.conversation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parley.conversation.account.FactKind;
import parley.conversation.intent.Intent;

/** The stated tie-break, and that the order in which rules fire never matters. */
class ChooserTest {

    private static final Evidence FACT = new Evidence("e-1", FactKind.ORDER, "1042", Instant.EPOCH, Instant.EPOCH);

    private static Candidate candidate(String rule, Decision decision) {
        return new Candidate(decision, new RuleRef("shop", "1", rule));
    }

    private static Candidate reply(String rule, int facts) {
        return candidate(
                rule, new Decision.Reply(Phrase.of(rule), Collections.nCopies(facts, FACT), null, null, List.of()));
    }

    private static final Candidate PERSON = candidate("z person", new Decision.HandOff(Decision.Reason.RULE));
    private static final Candidate ASK = candidate(
            "a ask",
            new Decision.Ask(
                    Phrase.of("which"), new Question(new Intent("order.status"), "order", List.of()), List.of()));

    @Test
    void ruleThatWantsAPersonIsObeyed() {
        assertThat(Chooser.choose(List.of(reply("a", 3), PERSON, ASK))).contains(PERSON);
    }

    @Test
    void answerIsPreferredToAQuestion() {
        assertThat(Chooser.choose(List.of(ASK, reply("z", 0)))).contains(reply("z", 0));
    }

    @Test
    void answerThatRestsOnMoreFactsIsPreferred() {
        assertThat(Chooser.choose(List.of(reply("a", 1), reply("z", 2)))).contains(reply("z", 2));
    }

    @Test
    void nameBreaksWhatIsLeft() {
        assertThat(Chooser.choose(List.of(reply("b", 1), reply("a", 1)))).contains(reply("a", 1));
    }

    @Property(tries = 200)
    void orderOfFiringNeverMatters(@ForAll Random random) {
        List<Candidate> candidates =
                new ArrayList<>(List.of(PERSON, ASK, reply("a", 0), reply("b", 2), reply("c", 2), reply("d", 1)));
        candidates.removeIf(ignored -> random.nextBoolean());
        var chosen = Chooser.choose(candidates);

        Collections.shuffle(candidates, random);

        assertThat(Chooser.choose(candidates)).isEqualTo(chosen);
    }
}
