package parley.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.conversation.decision.Question;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Guess;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

class OpenQuestionTest {

    private static final Intent STATUS = new Intent("order.status");
    private static final Intent CANCEL = new Intent("order.cancel");
    private static final Question WHICH_ORDER = new Question(STATUS, "order", List.of());

    @Test
    void aBareNumberIsTheOrderAskedFor() {
        Understanding heard = OpenQuestion.hear(WHICH_ORDER, "1042", unsure(number("1042", "1042")));

        assertThat(heard)
                .isEqualTo(Understanding.certain(STATUS, List.of(new Slot.Text("order", "1042", "1042")), "en"));
    }

    @Test
    void aNumberThatLooksLikeAnotherRequestByItselfIsStillTheAnswer() {
        Understanding heard = OpenQuestion.hear(WHICH_ORDER, "n° 1042!", sure(CANCEL, number("1042", "n° 1042")));

        assertThat(heard.intent()).isEqualTo(STATUS);
    }

    @Test
    void anotherRequestWithANumberIsThatRequest() {
        Understanding read = sure(CANCEL, number("1042", "1042"));

        assertThat(OpenQuestion.hear(WHICH_ORDER, "please cancel 1042", read)).isEqualTo(read);
    }

    @Test
    void anUnsureReadingWithTheAnswerIsTheAnswer() {
        Understanding heard = OpenQuestion.hear(WHICH_ORDER, "hm i think it was 1042", unsure(number("1042", "1042")));

        assertThat(heard.intent()).isEqualTo(STATUS);
    }

    @Test
    void wordsWithoutTheAnswerAreReadByThemselves() {
        Understanding read = unsure();

        assertThat(OpenQuestion.hear(WHICH_ORDER, "i do not know", read)).isEqualTo(read);
    }

    @Test
    void whatWasKnownBeforeIsKept() {
        Slot month = new Slot.Text("product", "phone", "phone");
        Question question = new Question(STATUS, "order", List.of(month));

        assertThat(OpenQuestion.hear(question, "1042", unsure(number("1042", "1042")))
                        .slots())
                .containsExactly(new Slot.Text("order", "1042", "1042"), month);
    }

    @Test
    void aNewNameReplacesTheOldOne() {
        Question question = new Question(STATUS, "order", List.of(new Slot.Text("order", "7", "7")));

        assertThat(OpenQuestion.hear(question, "1042", unsure(number("1042", "1042")))
                        .slots())
                .containsExactly(new Slot.Text("order", "1042", "1042"));
    }

    @Test
    void aNumberDoesNotAnswerAQuestionForADay() {
        Question question = new Question(STATUS, "period", List.of());
        Understanding read = unsure(number("1042", "1042"));

        assertThat(OpenQuestion.hear(question, "1042", read)).isEqualTo(read);
    }

    @Test
    void aClarificationIsNotAnsweredBySlots() {
        Understanding read = unsure(number("1042", "1042"));

        assertThat(OpenQuestion.hear(new Question(STATUS, Question.INTENT, List.of()), "1042", read))
                .isEqualTo(read);
    }

    @Test
    void withoutAQuestionTheWordsStandForThemselves() {
        Understanding read = unsure(number("1042", "1042"));

        assertThat(OpenQuestion.hear(null, "1042", read)).isEqualTo(read);
    }

    private static Slot number(String value, String words) {
        return new Slot.Text("number", value, words);
    }

    private static Understanding unsure(Slot... slots) {
        return new Understanding(
                CANCEL,
                new Confidence(0.3, Confidence.Band.CLARIFY),
                List.of(new Guess(CANCEL, 0.3)),
                List.of(slots),
                "en");
    }

    private static Understanding sure(Intent intent, Slot... slots) {
        return new Understanding(
                intent,
                new Confidence(0.99, Confidence.Band.ANSWER),
                List.of(new Guess(intent, 0.99)),
                List.of(slots),
                "en");
    }
}
