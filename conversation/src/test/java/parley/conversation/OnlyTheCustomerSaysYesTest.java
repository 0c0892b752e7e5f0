package parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Origin;
import parley.conversation.account.Product;
import parley.conversation.account.Profile;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.agreement.Wanted;
import parley.conversation.agreement.Wanted.Refusal;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Proposal;
import parley.conversation.intent.Confidence.Band;

/** What advisors offer, and who may agree to it. */
class OnlyTheCustomerSaysYesTest {

    private static final String HANDOFF = "h-1";
    private static final Origin ORIGIN = new Origin("e-1", Given.NOW, Given.NOW);
    private static final Wanted TWO_JEANS = new Wanted.Article("TR-1", "40", 2, euros(11980));

    private long price = 5990;
    private Conversation conversation =
            new Conversation(Given.ID, Given.ADA, "en", 5, new Floor.Held(HANDOFF, Given.NORA), null);

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    private AccountFacts facts() {
        return AccountFacts.of(List.of(
                new Product(
                        "TR-1",
                        "Jeans",
                        euros(price),
                        List.of(new Product.Stock("40", 3), new Product.Stock("42", 0)),
                        Map.of(),
                        ORIGIN),
                new Profile("c-42", "Ada", "1 quai Est", null, null, "Colissimo", "Visa", null, ORIGIN),
                order("1042", Order.Status.SHIPPED),
                order("1043", Order.Status.PLACED),
                order("1044", Order.Status.DELIVERED)));
    }

    private static Order order(String number, Order.Status status) {
        LocalDate day = LocalDate.parse("2026-11-20");
        return new Order(number, status, day, List.of(), euros(4000), null, ORIGIN);
    }

    private AdvisorOffer offers(Wanted wanted) {
        AdvisorOffer offer = AdvisorOffer.of(
                new DeskAct.Propose(HANDOFF, Given.NORA, wanted), conversation, facts(), Given.NOW, "d-1");
        if (offer instanceof AdvisorOffer.Made made) {
            conversation = conversation.evolve(made.entry());
        }
        return offer;
    }

    private Decision customer(Utterance.Act act) {
        Utterance utterance = new Utterance(Given.ID, "web", "m-9", Given.ADA, act, Given.NOW);
        Turn turn = Turn.take(
                new Situation(conversation, utterance, Given.understood(Band.ANSWER), facts(), Given.NOW),
                List.of(Given.reply("chat")));
        conversation = Given.after(conversation, turn);
        return turn.decision();
    }

    private Decision customerSays(String words) {
        return customer(new Utterance.Act.Text(words));
    }

    private void advisor(DeskAct act) {
        DeskAct.entry(act, conversation, Given.NOW, "d-2")
                .ifPresent(entry -> conversation = conversation.evolve(entry));
    }

    private static Refusal why(AdvisorOffer offer) {
        return ((AdvisorOffer.Refused) offer).why();
    }

    private Proposal offered() {
        Proposal offer = conversation.offer();
        assertThat(offer).isNotNull();
        return offer;
    }

    @Test
    void okBuysWhatTheAdvisorOffers() {
        offers(TWO_JEANS);
        Proposal offer = offered();

        assertThat(customerSays("OK")).isEqualTo(new Decision.Conclude(offer, true));
        assertThat(conversation.floor()).isInstanceOf(Floor.Held.class);
    }

    @Test
    void theButtonOfTheOfferBuysIt() {
        offers(TWO_JEANS);

        assertThat(customer(new Utterance.Act.Confirm(offered().id(), 1)))
                .isInstanceOfSatisfying(
                        Decision.Conclude.class, yes -> assertThat(yes.agreed()).isTrue());
    }

    @Test
    void noIsTakenToo() {
        offers(TWO_JEANS);
        Proposal offer = offered();

        assertThat(customerSays("no thanks")).isEqualTo(new Decision.Conclude(offer, false));
    }

    @Test
    void anythingElseIsForTheAdvisorAlone() {
        offers(TWO_JEANS);

        assertThat(customerSays("is it blue?")).isEqualTo(new Decision.HandOff(Decision.Reason.WITH_ADVISOR));
    }

    @Test
    void okWithoutAnOfferIsForTheAdvisorAlone() {
        assertThat(customerSays("OK")).isEqualTo(new Decision.HandOff(Decision.Reason.WITH_ADVISOR));
    }

    @Test
    void okAfterTheAdvisorSpokeOnBuysNothing() {
        offers(TWO_JEANS);
        advisor(new DeskAct.Say(HANDOFF, Given.NORA, "they are warm, are they not?"));

        assertThat(customerSays("OK")).isEqualTo(new Decision.HandOff(Decision.Reason.WITH_ADVISOR));
        assertThat(conversation.agreed()).isNull();
    }

    @Test
    void theButtonAfterTheAdvisorSpokeOnShowsTheOfferAgain() {
        offers(TWO_JEANS);
        Proposal offer = offered();
        advisor(new DeskAct.Say(HANDOFF, Given.NORA, "they are warm, are they not?"));

        assertThat(customer(new Utterance.Act.Confirm(offer.id(), offer.version())))
                .isInstanceOf(Decision.Propose.class);
        assertThat(customerSays("OK")).isInstanceOf(Decision.Conclude.class);
    }

    @Test
    void anotherPriceByThenIsShownAndNotPaid() {
        offers(TWO_JEANS);
        price = 6990;

        assertThat(customerSays("OK"))
                .isInstanceOfSatisfying(
                        Decision.Propose.class,
                        again -> assertThat(again.proposal().total()).isEqualTo(euros(13980)));
        assertThat(conversation.agreed()).isNull();
    }

    @Provide
    Arbitrary<List<Integer>> acts() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(30);
    }

    @Property(tries = 500)
    void nothingThatAdvisorsDoIsAYes(@ForAll("acts") List<Integer> acts) {
        price = 5990;
        conversation = new Conversation(Given.ID, Given.ADA, "en", 5, new Floor.Held(HANDOFF, Given.NORA), null);
        for (int act : acts) {
            switch (act) {
                case 0 -> offers(TWO_JEANS);
                case 1 -> offers(new Wanted.Refund("1043", euros(4000)));
                case 2 -> advisor(new DeskAct.Say(HANDOFF, Given.NORA, "OK"));
                case 3 -> advisor(new DeskAct.Join(HANDOFF, new Advisor("a-2", "Omar")));
                case 4 -> advisor(new DeskAct.Join(HANDOFF, Given.NORA));
                default -> advisor(new DeskAct.Leave(HANDOFF, Given.NORA, false));
            }
            assertThat(conversation.agreed()).isNull();
        }
    }

    @Test
    void orderThatHasNotLeftIsStopped() {
        offers(new Wanted.Refund("1043", euros(4000)));

        assertThat(offered().deal()).isEqualTo(new Cancellation("1043", euros(4000)));
    }

    @Test
    void orderThatHasArrivedIsSentBack() {
        offers(new Wanted.Refund("1044", euros(4000)));

        assertThat(offered().deal()).isEqualTo(new SendingBack("1044", euros(4000)));
    }

    @Test
    void articleGoesWhereTheCustomerGetsParcels() {
        offers(TWO_JEANS);

        assertThat(offered().deal())
                .isEqualTo(new Purchase(
                        List.of(new Order.Line("Jeans", 2, euros(5990), "TR-1", "40")),
                        "1 quai Est",
                        "Colissimo",
                        "Visa"));
    }

    @Test
    void whatCannotBeHadIsRefusedWithItsReason() {
        assertThat(why(offers(new Wanted.Article("TR-9", "40", 1, euros(5990)))))
                .isEqualTo(Refusal.NO_SUCH_ARTICLE);
        assertThat(why(offers(new Wanted.Article("TR-1", "39", 1, euros(5990)))))
                .isEqualTo(Refusal.NO_SUCH_SIZE);
        assertThat(why(offers(new Wanted.Article("TR-1", null, 1, euros(5990)))))
                .isEqualTo(Refusal.NO_SUCH_SIZE);
        assertThat(why(offers(new Wanted.Article("TR-1", "42", 1, euros(5990)))))
                .isEqualTo(Refusal.NOT_IN_STOCK);
        assertThat(why(offers(new Wanted.Refund("9999", euros(4000))))).isEqualTo(Refusal.NO_SUCH_ORDER);
        assertThat(why(offers(new Wanted.Refund("1042", euros(4000))))).isEqualTo(Refusal.NOT_REFUNDABLE);
        assertThat(conversation.lastSeq()).isEqualTo(5);
    }

    @Test
    void anotherAmountThanTheAdvisorSawIsRefusedAndTold() {
        assertThat(offers(new Wanted.Article("TR-1", "40", 2, euros(9980))))
                .isEqualTo(new AdvisorOffer.Refused(Refusal.AMOUNT_CHANGED, euros(11980)));
        assertThat(offers(new Wanted.Refund("1043", euros(1))))
                .isEqualTo(new AdvisorOffer.Refused(Refusal.AMOUNT_CHANGED, euros(4000)));
    }

    @Test
    void whoLostTheConversationOffersNothing() {
        advisor(new DeskAct.Join(HANDOFF, new Advisor("a-2", "Omar")));

        assertThat(why(offers(TWO_JEANS))).isEqualTo(Refusal.NO_FLOOR);
    }

    @Test
    void secondOfferToBuyTakesThePlaceOfTheFirst() {
        offers(TWO_JEANS);
        String first = offered().id();
        offers(new Wanted.Article("TR-1", "40", 1, euros(5990)));

        assertThat(offered().id()).isEqualTo(first);
        assertThat(offered().version()).isEqualTo(2);
    }
}
