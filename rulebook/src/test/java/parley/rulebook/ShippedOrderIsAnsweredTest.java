package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        Rulebook rulebook = Given.shop();
        Decision.Reply reply = answer(rulebook);
        assertThat(rulebook.wording().say(reply.phrase(), "en", Given.PARIS)).contains("1042", "Sunday 1 March");
        assertThat(rulebook.wording().say(reply.phrase(), "fr", Given.PARIS)).contains("1042", "dimanche 1 mars");
        assertThat(reply.evidence()).extracting(Evidence::number).containsExactly("1042", "P1042");
    }

    @Test
    void andOnlyOrdersAndShipmentsAreReadForIt() {
        Rulebook rulebook = Given.shop();
        assertThat(rulebook.reads(new Intent("order.status"))).containsOnly(FactKind.ORDER, FactKind.SHIPMENT);
    }

    private Decision.Reply answer(Rulebook rulebook) {
        return (Decision.Reply)
                Chooser.choose(rulebook.suggest(situation)).orElseThrow().decision();
    }
}
