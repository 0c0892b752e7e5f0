package parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Proposal;

/** Whatever is said, changed, repeated, lost or killed in whatever order: charges are what was agreed, as it was shown. */
class AYesBuysOnceAtTheShownPriceTest {

    @Provide
    Arbitrary<List<Tuple2<String, Consumer<Market>>>> days() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, act("wishes", Market::wishes)),
                        Tuple.of(5, act("says OK", market -> market.says("OK"))),
                        Tuple.of(1, act("says oui", market -> market.says("Oui !"))),
                        Tuple.of(1, act("says OK as somebody else", market -> market.saysAsSomebodyElse("OK"))),
                        Tuple.of(1, act("says no", market -> market.says("No thanks."))),
                        Tuple.of(1, act("talks", Market::talks)),
                        Tuple.of(2, act("taps the last offer", market -> market.taps(0))),
                        Tuple.of(1, act("taps an older offer", market -> market.taps(1))),
                        Tuple.of(1, act("taps a much older offer", market -> market.taps(3))),
                        Tuple.of(1, act("price up", market -> market.changesPrice(6990))),
                        Tuple.of(1, act("price down", market -> market.changesPrice(4990))),
                        Tuple.of(1, act("sold out", market -> market.sells(0))),
                        Tuple.of(1, act("back in stock", market -> market.sells(3))),
                        Tuple.of(1, act("waits too long", market -> market.waits(Duration.ofMinutes(16)))),
                        Tuple.of(2, act("redelivery", Market::redelivers)),
                        Tuple.of(2, act("killed before commit", Market::isKilledBeforeCommit)),
                        Tuple.of(1, act("overdue", Market::isOverdue)),
                        Tuple.of(2, act("sends", market -> market.sends(false, false, false, true))),
                        Tuple.of(1, act("killed after charge", market -> market.sends(false, true, false, false))),
                        Tuple.of(1, act("provider refuses", market -> market.sends(true, false, false, true))),
                        Tuple.of(1, act("provider answers twice", market -> market.sends(false, false, true, true))),
                        Tuple.of(1, act("reply lost", market -> market.sends(false, true, false, true))),
                        Tuple.of(2, act("asks", Market::asks)),
                        Tuple.of(2, act("hears", market -> market.hears(false))),
                        Tuple.of(1, act("hears backwards", market -> market.hears(true))))
                .list()
                .ofMinSize(3)
                .ofMaxSize(40);
    }

    private static Arbitrary<Tuple2<String, Consumer<Market>>> act(String name, Consumer<Market> act) {
        return Arbitraries.just(Tuple.of(name, act));
    }

    @Property(tries = 12_000)
    void chargesAreTheAgreementsAtTheShownAmount(@ForAll("days") List<Tuple2<String, Consumer<Market>>> day) {
        Market market = new Market();
        day.forEach(act -> act.get2().accept(market));
        market.settles();

        market.agreed.forEach((id, proposal) -> {
            boolean accepted = market.decided.getOrDefault(id, false);
            assertThat(market.charges.getOrDefault(id, List.of()))
                    .as("charges of %s", id)
                    .hasSize(accepted ? 1 : 0)
                    .allMatch(amount -> amount.equals(shownAmount(market, proposal)));
            assertThat(market.settlement(id)).isEqualTo(accepted ? Settlement.SUCCEEDED : Settlement.FAILED);
            assertThat(market.told.get(id)).doesNotHaveDuplicates();
        });
        assertThat(market.agreed.keySet()).containsAll(market.charges.keySet());
        Statistics.label("agreements")
                .collect(market.agreed.isEmpty() ? "none" : "some")
                .coverage(days -> days.check("some").percentage(share -> share > 30));
        Statistics.label("charges")
                .collect(market.charges.isEmpty() ? "none" : "some")
                .coverage(days -> days.check("some").percentage(share -> share > 20));
    }

    private static long shownAmount(Market market, Proposal agreed) {
        return market.shown().stream()
                .filter(shown -> shown.id().equals(agreed.id()) && shown.version() == agreed.version())
                .map(Proposal::total)
                .findFirst()
                .orElseThrow()
                .minor();
    }

    @Test
    void okBuysWhatIsOffered() {
        Market market = new Market();
        market.wishes();
        market.says("OK");
        market.settles();

        assertThat(market.charges.values()).containsExactly(List.of(5990L));
    }

    @Test
    void changedPriceIsShownBeforeItIsPaid() {
        Market market = new Market();
        market.wishes();
        market.changesPrice(6990);
        market.says("OK");

        assertThat(market.agreed).isEmpty();
        assertThat(market.shown()).extracting(Proposal::version).containsExactly(1, 2);

        market.says("OK");
        market.settles();

        assertThat(market.charges.values()).containsExactly(List.of(6990L));
    }

    @Test
    void lateOkBuysNothing() {
        Market market = new Market();
        market.wishes();
        market.waits(Duration.ofMinutes(15));
        market.says("OK");

        assertThat(market.agreed).isEmpty();
    }

    @Test
    void okThatIsHandedToAPersonForItWasOverdueBuysNothing() {
        Market market = new Market();
        market.wishes();
        market.isOverdue();

        assertThat(market.agreed).isEmpty();
    }

    @Test
    void okOfSomebodyElseBuysNothing() {
        Market market = new Market();
        market.wishes();
        market.saysAsSomebodyElse("OK");

        assertThat(market.agreed).isEmpty();
    }

    @Test
    void olderVersionIsNotBoughtByItsButton() {
        Market market = new Market();
        market.wishes();
        market.changesPrice(6990);
        market.wishes();
        market.taps(1);

        assertThat(market.agreed).isEmpty();
    }

    @Test
    void okAfterSomethingElseWasSaidIsAskedAgain() {
        Market market = new Market();
        market.wishes();
        market.talks();
        market.says("OK");

        assertThat(market.agreed).isEmpty();
        assertThat(market.shown()).hasSize(2);
    }

    @Test
    void soldOutIsNotSold() {
        Market market = new Market();
        market.wishes();
        market.sells(0);
        market.says("OK");

        assertThat(market.agreed).isEmpty();
    }
}
