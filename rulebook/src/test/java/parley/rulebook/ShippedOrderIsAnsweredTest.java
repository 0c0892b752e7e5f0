package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.Situation;
import parley.conversation.account.FactKind;
import parley.conversation.account.Order;
import parley.conversation.account.Shipment;
import parley.conversation.decision.Chooser;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.intent.Intent;

class ShippedOrderIsAnsweredTest {

    private final Situation situation = Given.asks(
            "order.status",
            List.of(),
            Given.order("1042", Order.Status.SHIPPED),
            Given.shipment("1042", Shipment.Status.SHIPPED));

    @Test
    void inBothLanguagesAndWithItsEvidence() {
        Rulebook rulebook = Rulebook.load(Given.RULES, "shop", Set.of());
        Decision.Reply reply = answer(rulebook);
        assertThat(rulebook.wording().say(reply.phrase(), "en", Given.PARIS)).contains("1042", "Sunday 1 March");
        assertThat(rulebook.wording().say(reply.phrase(), "fr", Given.PARIS)).contains("1042", "dimanche 1 mars");
        assertThat(reply.evidence()).extracting(Evidence::number).containsExactly("1042", "P1042");
    }

    @Test
    void fromCompiledRulesKeptByAnEarlierLoad(@TempDir Path cache) {
        Rulebook first = Rulebook.load(Given.RULES, "shop", Set.of(), cache);
        Rulebook second = Rulebook.load(Given.RULES, "shop", Set.of(), cache);
        assertThat(cache).isDirectoryContaining("glob:**.rules");
        assertThat(answer(second)).isEqualTo(answer(first));
    }

    @Test
    void andOnlyOrdersAndShipmentsAreReadForIt() {
        Rulebook rulebook = Rulebook.load(Given.RULES, "shop", Set.of());
        assertThat(rulebook.reads(new Intent("order.status"))).containsOnly(FactKind.ORDER, FactKind.SHIPMENT);
    }

    private Decision.Reply answer(Rulebook rulebook) {
        return (Decision.Reply)
                Chooser.choose(rulebook.suggest(situation)).orElseThrow().decision();
    }
}
