package parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.Given.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.conversation.account.AccountFacts;
import parley.conversation.decision.Decision;
import parley.conversation.intent.Confidence.Band;

/** What becomes of an utterance, by what was understood, what rules suggest and who has the floor. */
class EveryUtteranceEndsInOneDecisionTest {

    private static final Conversation FRESH = Conversation.empty(Given.ID);

    @Test
    void suggestionOfARuleIsTaken() {
        Turn turn = Turn.take(situation(FRESH, Band.ANSWER), List.of(Given.reply("order was shipped")));

        assertThat(turn.decision()).isEqualTo(Decision.Reply.plain("order was shipped"));
        assertThat(turn.rules()).extracting("rule").containsExactly("order was shipped");
    }

    @Test
    void withoutSuggestionAPersonTakesOver() {
        Turn turn = Turn.take(situation(FRESH, Band.ANSWER), List.of());

        assertThat(turn.decision()).isEqualTo(new Decision.HandOff(Decision.Reason.NO_ANSWER));
    }

    @Test
    void suggestionIsNotTakenWhenUnsure() {
        Turn turn = Turn.take(situation(FRESH, Band.HAND_OVER), List.of(Given.reply("order was shipped")));

        assertThat(turn.decision()).isEqualTo(new Decision.HandOff(Decision.Reason.UNSURE));
    }

    @Test
    void nearlySureAsksWhichOfTwoIsMeant() {
        Turn turn = Turn.take(situation(FRESH, Band.CLARIFY), List.of());

        assertThat(turn.decision())
                .isInstanceOfSatisfying(
                        Decision.Ask.class,
                        ask -> assertThat(ask.quickReplies())
                                .extracting("payload")
                                .containsExactly("intent:order.status", "intent:order.cancel"));
    }

    @Test
    void nearlySureTwiceIsHandedOff() {
        Conversation asked = Given.after(FRESH, Turn.take(situation(FRESH, Band.CLARIFY), List.of()));

        Turn again = Turn.take(situation(asked, Band.CLARIFY), List.of());

        assertThat(again.decision()).isEqualTo(new Decision.HandOff(Decision.Reason.UNSURE));
    }

    @Test
    void assistantIsSilentWhileAnAdvisorHasTheFloor() {
        Conversation held = new Conversation(Given.ID, Given.ADA, "en", 5, new Floor.Held("h-1", Given.NORA), null);

        Turn turn = Turn.take(situation(held, Band.ANSWER), List.of(Given.reply("order was shipped")));

        assertThat(turn.decision()).isEqualTo(new Decision.HandOff(Decision.Reason.WITH_ADVISOR));
        assertThat(turn.entries()).hasOnlyElementsOfType(Entry.CustomerSaid.class);
    }

    @Test
    void assistantStillAnswersWhileAPersonIsAwaited() {
        Conversation waiting = Given.after(FRESH, Turn.take(situation(FRESH, Band.ANSWER), List.of()));

        Turn turn = Turn.take(situation(waiting, Band.ANSWER), List.of(Given.reply("order was shipped")));

        assertThat(turn.decision()).isEqualTo(Decision.Reply.plain("order was shipped"));
    }

    @Test
    void secondRequestForAPersonKeepsTheFirstPromise() {
        Conversation waiting = Given.after(FRESH, Turn.take(situation(FRESH, Band.ANSWER), List.of()));
        Floor.Waiting promised = (Floor.Waiting) waiting.floor();

        Turn turn = Turn.take(situation(waiting, Band.ANSWER), List.of());

        assertThat(turn.entries().getLast()).isInstanceOfSatisfying(Entry.Promised.class, again -> {
            assertThat(again.handoffId()).isEqualTo(promised.handoffId());
            assertThat(again.by()).isEqualTo(promised.promisedBy());
            assertThat(again.kind()).isEqualTo(Entry.Promised.Kind.ADDED);
        });
    }

    @Test
    void faultIsHandedToAPerson() {
        assertThat(Turn.fault(situation(FRESH, Band.ANSWER)).decision())
                .isEqualTo(new Decision.HandOff(Decision.Reason.FAULT));
    }

    @Test
    void overdueUtteranceIsHandedToAPerson() {
        assertThat(Turn.overdue(situation(FRESH, Band.ANSWER)).decision())
                .isEqualTo(new Decision.HandOff(Decision.Reason.OVERDUE));
    }

    @Test
    void overdueRatingIsThankedFor() {
        Utterance rated =
                new Utterance(Given.ID, "web", "m-1", Given.ADA, new Utterance.Act.Feedback(5, null), Given.NOW);

        Turn turn =
                Turn.overdue(new Situation(FRESH, rated, Given.understood(Band.ANSWER), AccountFacts.NONE, Given.NOW));

        assertThat(turn.decision()).isEqualTo(Decision.Reply.plain("feedback.thanks"));
    }

    @Test
    void sameSituationGivesTheSameTurn() {
        Situation situation = situation(FRESH, Band.ANSWER);
        var candidates = List.of(Given.reply("b"), Given.reply("a"));

        assertThat(Turn.take(situation, candidates)).isEqualTo(Turn.take(situation, candidates));
    }
}
