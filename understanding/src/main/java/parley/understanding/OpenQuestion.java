package parley.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.decision.Question;
import parley.conversation.intent.Confidence;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/** Hears an utterance as the answer to what the assistant has just asked for. Pure. */
public final class OpenQuestion {

    /** A bare number answers a question for any of these. */
    private static final Set<String> NUMBERED = Set.of("order", "invoice", "contract");

    private static final String NUMBER = "number";
    private static final int SHORTEST_ADDRESS = 8;

    private OpenQuestion() {}

    /**
     * The request that the question belongs to, completed by the words; or the words as they were read, if they do not
     * answer it or are plainly another request.
     *
     * @param question what is open, if anything
     * @param text the customer's words
     * @param read the words understood by themselves
     */
    public static Understanding hear(@Nullable Question question, String text, Understanding read) {
        if (question == null || question.isClarification()) {
            return read;
        }
        Optional<Slot> answer = answer(question, text, read);
        if (answer.isEmpty() || isAnotherRequest(question, text, answer.get(), read)) {
            return read;
        }
        return Understanding.certain(question.intent(), together(question, answer.get(), read), read.language());
    }

    private static Optional<Slot> answer(Question question, String text, Understanding read) {
        return switch (question.missing()) {
            case Question.WISH -> Optional.of(oneWordMore(question, text));
            case Question.ADDRESS ->
                isAddress(question, text)
                        ? Optional.of(new Slot.Text(Question.ADDRESS, text.strip(), text))
                        : Optional.empty();
            default -> answer(question.missing(), read);
        };
    }

    /** Whether an address was asked for and this looks like one. */
    static boolean isAddress(@Nullable Question question, String text) {
        return question != null
                && question.missing().equals(Question.ADDRESS)
                && text.chars().anyMatch(Character::isDigit)
                && text.strip().length() >= SHORTEST_ADDRESS;
    }

    /** What is looked for is told bit by bit, and each bit is kept. */
    private static Slot oneWordMore(Question question, String text) {
        String before = question.slots().stream()
                .filter(slot -> slot.name().equals(Question.WISH) && slot instanceof Slot.Text)
                .map(slot -> ((Slot.Text) slot).value())
                .findFirst()
                .orElse("");
        return new Slot.Text(Question.WISH, (before + "\n" + text.replace('\n', ' ')).strip(), text);
    }

    private static Optional<Slot> answer(String missing, Understanding read) {
        Optional<Slot> named = read.slot(missing);
        return named.isPresent() || !NUMBERED.contains(missing)
                ? named
                : read.slot(NUMBER).map(number -> renamed(number, missing));
    }

    private static Slot renamed(Slot slot, String name) {
        return switch (slot) {
            case Slot.Text text -> new Slot.Text(name, text.value(), text.words());
            case Slot.Period period -> new Slot.Period(name, period.from(), period.to(), period.words());
            case Slot.Amount amount -> new Slot.Amount(name, amount.amount(), amount.words());
            case Slot.Quantity quantity -> new Slot.Quantity(name, quantity.value(), quantity.words());
        };
    }

    /** Nothing but the answer itself can be no other request, whatever a categoriser thinks of it. */
    private static boolean isAnotherRequest(Question question, String text, Slot answer, Understanding read) {
        boolean nothingElse = text.replace(answer.words(), "").chars().noneMatch(Character::isLetterOrDigit);
        boolean open = question.missing().equals(Question.WISH);
        return (open || !nothingElse)
                && read.confidence().band() == Confidence.Band.ANSWER
                && !(open
                        ? subject(read.intent()).equals(subject(question.intent()))
                        : read.intent().equals(question.intent()));
    }

    /** "Is it there in blue?" goes on looking for what was looked for. */
    private static String subject(Intent intent) {
        return intent.name().replaceAll("\\..*", "");
    }

    private static List<Slot> together(Question question, Slot answer, Understanding read) {
        List<Slot> slots = new ArrayList<>();
        slots.add(answer);
        read.slots().stream()
                .filter(slot -> !slot.words().equals(answer.words()))
                .forEach(slots::add);
        Set<String> fresh = Set.copyOf(slots.stream().map(Slot::name).distinct().toList());
        question.slots().stream().filter(slot -> !fresh.contains(slot.name())).forEach(slots::add);
        return slots;
    }
}
