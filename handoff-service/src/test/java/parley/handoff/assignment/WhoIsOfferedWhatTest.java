package parley.handoff.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.handoff.assignment.Crowd.NOW;
import static parley.handoff.assignment.Crowd.PATIENCE;
import static parley.handoff.assignment.Crowd.advisor;
import static parley.handoff.assignment.Crowd.asking;
import static parley.handoff.assignment.Crowd.escalated;
import static parley.handoff.assignment.Crowd.letPass;
import static parley.handoff.assignment.Crowd.loaded;
import static parley.handoff.assignment.Crowd.preferring;
import static parley.handoff.assignment.Crowd.skilled;
import static parley.handoff.assignment.Crowd.speaking;
import static parley.handoff.assignment.Crowd.waiting;
import static parley.handoff.assignment.Crowd.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhoIsOfferedWhatTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NO_TIME = Duration.ZERO;

    @Test
    void whoWaitsLongestComesFirst() {
        assertThat(offers(List.of(waiting("young", MINUTE), waiting("old", Duration.ofDays(9))), advisor("ann")))
                .isEqualTo(Map.of("old", "ann"));
    }

    @Test
    void aStepOfPriorityIsAHeadStartOfFiveMinutes() {
        Work urgent = work("urgent", MINUTE, new Demand(null, 0, "en", 1, 1), null);
        assertThat(offers(List.of(waiting("usual", Duration.ofMinutes(5)), urgent), advisor("ann")))
                .isEqualTo(Map.of("urgent", "ann"));
    }

    @Test
    void butWhoWaitsLongerThanThatIsNotOvertaken() {
        Work urgent = work("urgent", MINUTE, new Demand(null, 0, "en", 1, 1), null);
        assertThat(offers(List.of(waiting("usual", Duration.ofMinutes(7)), urgent), advisor("ann")))
                .isEqualTo(Map.of("usual", "ann"));
    }

    @Test
    void aMissedDeadlineGoesBeforeEverything() {
        Work urgent = work("urgent", MINUTE, new Demand(null, 0, "en", 9, 1), null);
        assertThat(offers(List.of(urgent, escalated(waiting("missed", MINUTE))), advisor("ann")))
                .isEqualTo(Map.of("missed", "ann"));
    }

    @Test
    void whoKnowsTheMatterIsAsked() {
        assertThat(offers(
                        List.of(asking("bill", NO_TIME, "billing", 3)),
                        skilled("ann", "billing", 2),
                        skilled("bob", "billing", 3)))
                .isEqualTo(Map.of("bill", "bob"));
    }

    @Test
    void nobodyKnowsEnoughYet() {
        assertThat(offers(List.of(asking("bill", NO_TIME, "billing", 3)), skilled("ann", "billing", 2)))
                .isEmpty();
    }

    @Test
    void aMinuteLaterALittleLessWillDo() {
        assertThat(offers(List.of(asking("bill", MINUTE, "billing", 3)), skilled("ann", "billing", 2)))
                .isEqualTo(Map.of("bill", "ann"));
    }

    @Test
    void inTheEndAnybodyWillDo() {
        assertThat(offers(List.of(asking("bill", Duration.ofMinutes(3), "billing", 3)), advisor("ann")))
                .isEqualTo(Map.of("bill", "ann"));
    }

    @Test
    void ofTwoWhoWillDoTheBetterIsAsked() {
        assertThat(offers(
                        List.of(asking("bill", NO_TIME, "billing", 2)),
                        skilled("ann", "billing", 2),
                        skilled("bob", "billing", 5)))
                .isEqualTo(Map.of("bill", "bob"));
    }

    @Test
    void specialistsAreSparedForWhatOnlyTheyCanDo() {
        assertThat(offers(List.of(waiting("hello", NO_TIME)), skilled("ann", "billing", 5), advisor("bob")))
                .isEqualTo(Map.of("hello", "bob"));
    }

    @Test
    void theCustomersLanguageIsSpoken() {
        Work french = work("bonjour", NO_TIME, new Demand(null, 0, "fr", 0, 1), null);
        assertThat(offers(List.of(french), speaking("ann", "en"), speaking("bob", "fr", "en")))
                .isEqualTo(Map.of("bonjour", "bob"));
    }

    @Test
    void ratherAnotherLanguageThanNobody() {
        Work french = work("bonjour", Duration.ofMinutes(5), new Demand(null, 0, "fr", 0, 1), null);
        assertThat(offers(List.of(french), speaking("ann", "en"))).isEqualTo(Map.of("bonjour", "ann"));
    }

    @Test
    void whoHasTheSmallestShareTakenIsAsked() {
        assertThat(offers(List.of(waiting("one", NO_TIME)), loaded("ann", 2, 4), loaded("bob", 3, 10)))
                .isEqualTo(Map.of("one", "bob"));
    }

    @Test
    void whoHasEnoughIsLeftAlone() {
        assertThat(offers(List.of(waiting("one", NO_TIME)), loaded("ann", 4, 4)))
                .isEmpty();
    }

    @Test
    void aHeavyMatterNeedsAsMuchRoom() {
        Work heavy = work("heavy", NO_TIME, new Demand(null, 0, "en", 0, 3), null);
        assertThat(offers(List.of(heavy), loaded("ann", 2, 4))).isEmpty();
    }

    @Test
    void whatIsTooHeavyForAnybodyGoesToWhoHasNothing() {
        Work heavy = work("heavy", NO_TIME, new Demand(null, 0, "en", 0, 9), null);
        assertThat(offers(List.of(heavy), loaded("ann", 0, 4))).isEqualTo(Map.of("heavy", "ann"));
    }

    @Test
    void whatWasPassedToSomebodyIsKeptForThem() {
        assertThat(offers(List.of(preferring("one", MINUTE, "bob")), advisor("ann"), loaded("bob", 4, 4)))
                .isEmpty();
    }

    @Test
    void butNotForLong() {
        assertThat(offers(
                        List.of(preferring("one", Duration.ofMinutes(2), "bob")), advisor("ann"), loaded("bob", 4, 4)))
                .isEqualTo(Map.of("one", "ann"));
    }

    @Test
    void whoIsNotThereIsNotWaitedFor() {
        assertThat(offers(List.of(preferring("one", NO_TIME, "bob")), advisor("ann")))
                .isEqualTo(Map.of("one", "ann"));
    }

    @Test
    void whoLetItPassIsNotAskedAgainAtOnce() {
        Work passed = letPass(waiting("one", MINUTE), "ann", Duration.ofSeconds(10));
        assertThat(offers(List.of(passed), advisor("ann"), loaded("bob", 3, 4))).isEqualTo(Map.of("one", "bob"));
    }

    @Test
    void whoLetItPassIsAskedAgainWhenNobodyTookIt() {
        Work passed = letPass(waiting("one", MINUTE), "ann", Duration.ofMinutes(2));
        assertThat(offers(List.of(passed), advisor("ann"))).isEqualTo(Map.of("one", "ann"));
    }

    @Test
    void whoWasPassedAnotherTimeGoesAfterWhoWasNot() {
        Worker busyLately = new Worker("ann", Set.of("*"), Map.of(), Set.of(), 4, 0, false, NOW.minusSeconds(5));
        Worker idle = new Worker("bob", Set.of("*"), Map.of(), Set.of(), 4, 0, false, NOW.minusSeconds(500));
        assertThat(offers(List.of(waiting("one", NO_TIME)), busyLately, idle)).isEqualTo(Map.of("one", "bob"));
    }

    @Test
    void whoThinksAboutAnOfferGetsNoSecondOne() {
        Worker asked = new Worker("ann", Set.of("*"), Map.of(), Set.of(), 4, 0, true, Instant.EPOCH);
        assertThat(offers(List.of(waiting("one", NO_TIME)), asked)).isEmpty();
    }

    @Test
    void anAdvisorOfAnotherBrandIsNeverAsked() {
        Worker stranger = new Worker("ann", Set.of("globex"), Map.of(), Set.of(), 4, 0, false, Instant.EPOCH);
        assertThat(offers(List.of(escalated(waiting("one", Duration.ofDays(9)))), stranger))
                .isEmpty();
    }

    @Test
    void theReasonIsWhatToldTheBestTwoApart() {
        assertThat(why(waiting("one", NO_TIME), loaded("ann", 2, 4), loaded("bob", 1, 4)))
                .returns("bob", Explanation::advisor)
                .returns("least_loaded", Explanation::because)
                .returns(2, Explanation::fit);
    }

    @Test
    void theReasonSaysWhatKeepsTheOthersAway() {
        assertThat(why(
                                asking("bill", NO_TIME, "billing", 3),
                                advisor("ann"),
                                loaded("bob", 4, 4),
                                skilled("eve", "billing", 4))
                        .inTheWay())
                .isEqualTo(Map.of("skill", 1, "full", 1));
    }

    @Test
    void whyNobodyIsAskedIsExplainedToo() {
        assertThat(why(asking("bill", NO_TIME, "billing", 3), advisor("ann")))
                .returns(null, Explanation::advisor)
                .returns("nobody", Explanation::because)
                .returns(3, Explanation::levelAsked);
    }

    private static Explanation why(Work work, Worker... workers) {
        return new Assigner(PATIENCE).explain(work, List.of(workers), 1, NOW);
    }

    private static Map<String, String> offers(List<Work> waiting, Worker... workers) {
        return new Assigner(PATIENCE)
                .plan(waiting, List.of(workers), Map.of(), NOW).stream()
                        .collect(Collectors.toMap(offer -> offer.handoff().id(), Assigner.Offer::advisor));
    }
}
