package parley.rulebook.author;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Invoice;
import parley.conversation.intent.Slot;

/** How {@link Meant} picks facts from a list without changing their order. Loops, because rules ask often. */
final class Pick {

    /** Up to three small words may stand between: "than the one of", "que celle du". */
    private static final Pattern THAN = Pattern.compile("(?i)(\\bthan|\\bque|\\bqu['’])\\s*(\\p{L}+\\W+){0,3}$");

    private Pick() {}

    static <F> List<F> any(List<F> facts, Predicate<F> fitting) {
        List<F> found = new ArrayList<>(0);
        for (F fact : facts) {
            if (fitting.test(fact)) {
                found.add(fact);
            }
        }
        return found;
    }

    static <F> List<F> first(List<F> facts) {
        return facts.isEmpty() ? facts : facts.subList(0, 1);
    }

    static <F> List<F> only(List<F> facts) {
        return facts.size() == 1 ? facts : List.of();
    }

    static <F extends AccountFact> List<F> numbered(List<F> facts, String number) {
        return first(any(facts, fact -> fact.number().equals(number)));
    }

    static <F> List<F> inPeriod(Situation situation, List<F> facts, Function<F, LocalDate> day) {
        Slot.Period period = situation.period();
        return period == null ? facts : any(facts, fact -> period.contains(day.apply(fact)));
    }

    /** What the customer named under any of these slots. */
    static Set<String> named(Situation situation, String... slots) {
        return Stream.of(slots).map(situation::slot).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The account as it stood at the end of the day asked for. */
    static AccountFacts then(Situation situation) {
        AccountFacts then = situation.facts().then();
        return then == null ? AccountFacts.NONE : then;
    }

    static List<Invoice> open(List<Invoice> invoices) {
        return invoices.stream()
                .filter(invoice -> !invoice.isPaid())
                .sorted(Comparator.comparing(Invoice::dueOn))
                .toList();
    }

    /** The named period stands behind "than": it is what something is compared with, not the thing itself. */
    static boolean isCompared(Situation situation) {
        Slot.Period period = situation.period();
        if (period == null) {
            return false;
        }
        String text = situation.utterance().act().shown();
        int place = text.indexOf(period.words());
        return place > 0 && THAN.matcher(text.substring(0, place)).find();
    }

    /** "And the other one?", "the one from March": about the same as before. */
    static boolean isFollowUp(Situation situation) {
        return situation.understanding().slot("follow_up").isPresent();
    }

    /** Without those just talked about, if the customer means another one. */
    static <F extends AccountFact> List<F> others(Situation situation, List<F> facts) {
        Optional<Slot> other = situation.understanding().slot("other");
        if (other.isEmpty() || !(other.get() instanceof Slot.Text before)) {
            return facts;
        }
        Set<String> numbers = Set.of(before.value().split(","));
        return any(facts, fact -> !numbers.contains(fact.number()));
    }
}
