package parley.rulebook.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.conversation.account.Order;
import parley.conversation.account.Shipment;
import parley.rulebook.Given;

class SilentRulesTellTheirFirstFailedConditionTest {

    private static Explanation explanation;

    @BeforeAll
    static void explain() {
        explanation = new Why(Given.shop())
                .explain(Given.asks(
                        "order.status",
                        List.of(),
                        Given.order("1042", Order.Status.SHIPPED),
                        Given.shipment("1042", Shipment.Status.SHIPPED)));
    }

    @Test
    void withTheCustomersRealValue() {
        Explanation.Silent delivered = silent("order was delivered");

        assertThat(delivered.failed()).isEqualTo("status == Order.Status.DELIVERED");
        assertThat(delivered.because()).containsExactly("Order 1042: status = SHIPPED");
        assertThat(delivered.place()).matches("shop/orders\\.drl:\\d+");
    }

    @Test
    void whenItIsAConditionOfALaterPattern() {
        assertThat(silent("parcel is lost").failed()).isEqualTo("status == Shipment.Status.LOST");
        assertThat(silent("parcel is lost").because()).containsExactly("Shipment P1042: status = SHIPPED");
    }

    @Test
    void whenItCountsAList() {
        assertThat(silent("order travels in several parcels").because()).containsExactly("[Shipment P1042]: size = 1");
    }

    @Test
    void whenItIsAnAbsence() {
        assertThat(silent("there is no order").failed()).isEqualTo("not Order() from $s.orders");
    }

    @Test
    void andRulesThatSpokeTellForWhichFacts() {
        assertThat(explanation.spoke())
                .filteredOn(spoke -> spoke.rule().equals("order was shipped"))
                .singleElement()
                .satisfies(spoke -> {
                    assertThat(spoke.matched()).contains("Order 1042", "Shipment P1042");
                    assertThat(spoke.suggested()).containsExactly("reply order.shipped, facts: 2");
                });
    }

    @Test
    void andTheNearestToSpeakingComeFirst() {
        List<Explanation.Silent> nearest = explanation.nearest(3);

        assertThat(nearest).hasSize(3);
        assertThat(nearest).allMatch(rule -> rule.conditions() - rule.held() == 1);
        assertThat(nearest).extracting(Explanation.Silent::rule).doesNotContain("there is no order");
    }

    private static Explanation.Silent silent(String rule) {
        return explanation.silent().stream()
                .filter(silent -> silent.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
