package parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import parley.conversation.intent.Confidence.Band;

/** Whatever desk and customer do in whatever order, the floor changes only by legal acts and entries have no hole. */
class FloorHasOneHolderTest {

    private static final Advisor OTHER = new Advisor("a-2", "Omar");
    private static final Duration HOUR = Duration.ofHours(1);

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 6).list().ofMaxSize(40);
    }

    @Property(tries = 300)
    void entriesNeverHaveAHole(@ForAll("steps") List<Integer> steps) {
        Conversation conversation = Conversation.empty(Given.ID);
        for (int step : steps) {
            long before = conversation.lastSeq();
            conversation = take(conversation, step);
            assertThat(conversation.lastSeq()).isBetween(before, before + 2);
        }
    }

    @Property(tries = 300)
    void advisorSpeaksOnlyWithTheFloor(@ForAll("steps") List<Integer> steps) {
        Conversation conversation = Conversation.empty(Given.ID);
        for (int step : steps) {
            String handoff = conversation.openHandoff();
            DeskAct say = new DeskAct.Say(handoff == null ? "h-none" : handoff, Given.NORA, "hello");
            boolean allowed = DeskAct.entry(say, conversation, Given.NOW, "d-1").isPresent();
            assertThat(allowed).isEqualTo(conversation.floor() instanceof Floor.Held);
            conversation = take(conversation, step);
        }
    }

    private static Conversation take(Conversation conversation, int step) {
        String handoff = conversation.openHandoff() == null ? "h-none" : conversation.openHandoff();
        return switch (step) {
            case 0 -> Given.after(conversation, Turn.take(Given.situation(conversation, Band.ANSWER), List.of()));
            case 1 ->
                Given.after(
                        conversation, Turn.take(Given.situation(conversation, Band.ANSWER), List.of(Given.reply("r"))));
            case 2 -> act(conversation, new DeskAct.Join(handoff, Given.NORA));
            case 3 -> act(conversation, new DeskAct.Join(handoff, OTHER));
            case 4 -> act(conversation, new DeskAct.Say(handoff, Given.NORA, "hello"));
            case 5 -> act(conversation, new DeskAct.Leave(handoff, Given.NORA, true));
            default -> act(conversation, new DeskAct.Leave(handoff, Given.NORA, false));
        };
    }

    private static Conversation act(Conversation conversation, DeskAct act) {
        Optional<Entry> entry = DeskAct.entry(act, conversation, Given.NOW, "d-1");
        return entry.map(conversation::evolve).orElse(conversation);
    }

    private static Conversation waiting() {
        Conversation fresh = Conversation.empty(Given.ID);
        return Given.after(fresh, Turn.take(Given.situation(fresh, Band.ANSWER), List.of()));
    }

    @Test
    void unsettledMatterWaitsForTheNextAdvisor() {
        Conversation waiting = waiting();
        String handoff = waiting.openHandoff();
        Conversation held = act(waiting, new DeskAct.Join(handoff, Given.NORA));

        Conversation left = act(held, new DeskAct.Leave(handoff, Given.NORA, false));

        assertThat(left.floor()).isEqualTo(new Floor.Waiting(handoff, Given.NOW.plus(Turn.PROMISE)));
        assertThat(act(left, new DeskAct.Join(handoff, OTHER)).floor()).isEqualTo(new Floor.Held(handoff, OTHER));
    }

    @Test
    void settledMatterGivesTheFloorBack() {
        Conversation waiting = waiting();
        String handoff = waiting.openHandoff();

        Conversation settled = act(waiting, new DeskAct.Leave(handoff, Given.NORA, true));

        assertThat(settled.floor()).isEqualTo(new Floor.Assistant());
    }

    @Test
    void promiseIsRenewedShortlyBeforeItsTime() {
        Conversation waiting = waiting();
        Instant shortlyBefore = Given.NOW.plus(Turn.PROMISE).minus(Conversation.RENEWED_BEFORE);

        assertThat(waiting.renewedPromise(shortlyBefore.minusSeconds(1), HOUR)).isNull();
        assertThat(waiting.renewedPromise(shortlyBefore, HOUR))
                .extracting(Entry.Promised::by)
                .isEqualTo(shortlyBefore.plus(HOUR));
    }

    @Test
    void whatTheDeskForeseesIsPromised() {
        Conversation fresh = Conversation.empty(Given.ID);
        Situation usual = Given.situation(fresh, Band.ANSWER);
        Situation foreseen =
                new Situation(fresh, usual.utterance(), usual.understanding(), usual.facts(), Given.NOW, HOUR);

        Conversation waiting = Given.after(fresh, Turn.take(foreseen, List.of()));

        assertThat(waiting.floor()).isEqualTo(new Floor.Waiting(waiting.openHandoff(), Given.NOW.plus(HOUR)));
    }

    @Test
    void theDeskGivesANewPromiseToWhoeverWaits() {
        Conversation waiting = waiting();
        Instant later = Given.NOW.plus(HOUR);

        Conversation again = act(waiting, new DeskAct.Promise(waiting.openHandoff(), later));

        assertThat(again.floor()).isEqualTo(new Floor.Waiting(waiting.openHandoff(), later));
    }

    @Test
    void aPromiseThatComesAfterItsOwnTimeIsNotTold() {
        Conversation waiting = waiting();

        assertThat(act(waiting, new DeskAct.Promise(waiting.openHandoff(), Given.NOW)))
                .isEqualTo(waiting);
    }

    @Test
    void whoTalksWithAPersonIsPromisedNone() {
        Conversation waiting = waiting();
        Conversation held = act(waiting, new DeskAct.Join(waiting.openHandoff(), Given.NORA));

        assertThat(act(held, new DeskAct.Promise(waiting.openHandoff(), Given.NOW.plus(HOUR))))
                .isEqualTo(held);
    }
}
