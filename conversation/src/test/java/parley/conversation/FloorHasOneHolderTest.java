package parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
    void promiseIsRenewedOnlyWhenItsTimeHasPassed() {
        Conversation waiting = waiting();

        assertThat(waiting.renewedPromise(Given.NOW)).isNull();
        assertThat(waiting.renewedPromise(Given.NOW.plus(Turn.PROMISE)))
                .extracting(Entry.Promised::by)
                .isEqualTo(Given.NOW.plus(Turn.PROMISE).plus(Turn.PROMISE));
    }
}
