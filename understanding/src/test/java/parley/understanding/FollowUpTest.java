package parley.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.conversation.decision.Topic;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

class FollowUpTest {

    private static final Topic ORDER = new Topic(new Intent("order.status"), List.of("1042", "S-881"));

    private static Understanding read(Slot... slots) {
        return new Understanding(
                new Intent("invoice.get"), new Confidence(.9, Confidence.Band.ANSWER), List.of(), List.of(slots), "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"and the other one?", "What about the other one", "the other", "et l'autre ?", "l’autre"})
    void theOtherOneIsTheSameRequestAboutAnother(String words) {
        Understanding heard = FollowUp.hear(ORDER, words, read());

        assertThat(heard.intent().name()).isEqualTo("order.status");
        assertThat(heard.slot("other")).contains(new Slot.Text("other", "1042,S-881", words));
    }

    @Test
    void theOneFromMarchKeepsTheRequest() {
        Slot march = new Slot.Period("period", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "march");

        Understanding heard = FollowUp.hear(ORDER, "and the one from march?", read(march));

        assertThat(heard.intent().name()).isEqualTo("order.status");
        assertThat(heard.slots()).contains(march);
    }

    @Test
    void anotherRequestIsItself() {
        Slot march = new Slot.Period("period", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "march");

        assertThat(FollowUp.hear(ORDER, "my balance in march", read(march))
                        .intent()
                        .name())
                .isEqualTo("invoice.get");
    }

    @Test
    void withoutATopicThereIsNothingToFollow() {
        assertThat(FollowUp.hear(null, "and the other one?", read()).intent().name())
                .isEqualTo("invoice.get");
    }
}
