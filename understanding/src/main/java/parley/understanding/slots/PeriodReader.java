package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.intent.Slot;

/** Reads days and periods. */
final class PeriodReader {

    private record Meaning(PeriodMeaning meaning, PeriodMeaning.Argument argument) {}

    /** @param span tokens of the words and of the context that proved them */
    private record Found(int from, int to, int span, Days days) {

        boolean isSameWords(Found other) {
            return from == other.from && to == other.to;
        }
    }

    /** "since the end of last month" needs three rounds: the month, its end, since then. */
    private static final int ROUNDS = 3;

    /** How far before a weekday a verb in the future still speaks of it. */
    private static final int REACH = 4;

    private final PhraseBook<Meaning> simple;
    private final PhraseBook<Meaning> compound;
    private final PhraseBook<Boolean> stops;

    PeriodReader(ContentNode slots, Elements elements) {
        this.simple = new PhraseBook<>(elements);
        this.compound = new PhraseBook<>(elements);
        this.stops = new PhraseBook<>(elements);
        slots.required("periods").fields().forEach(this::addPhrases);
        slots.required("stops").items().forEach(stop -> Phrase.ways(stop).forEach(way -> stops.add(way, true, stop)));
    }

    private void addPhrases(String key, ContentNode phrases) {
        Meaning meaning = meaning(key, phrases);
        for (ContentNode phrase : phrases.items()) {
            for (List<Phrase.Step> way : Phrase.ways(phrase)) {
                Set<String> used = way.stream()
                        .filter(Phrase.Step::isElement)
                        .map(step -> step.text().replace("!", ""))
                        .collect(Collectors.toSet());
                meaning.meaning().check(used, phrase);
                (used.contains("period") ? compound : simple).add(way, meaning, phrase);
            }
        }
    }

    private static Meaning meaning(String key, ContentNode at) {
        String[] parts = key.split(" ", 2);
        PeriodMeaning meaning = Stream.of(PeriodMeaning.values())
                .filter(known -> known.inContent().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> at.error("unknown meaning '" + parts[0] + "'; known: "
                        + Stream.of(PeriodMeaning.values())
                                .map(PeriodMeaning::inContent)
                                .collect(Collectors.joining(", "))));
        PeriodMeaning.Argument argument =
                parts.length == 1 ? PeriodMeaning.Argument.NONE : PeriodMeaning.Argument.of(parts[1], at);
        return new Meaning(meaning, argument);
    }

    List<Reading> read(Sentence sentence, Today today) {
        List<PhraseBook.Match<Boolean>> stopped = new ArrayList<>();
        stops.match(sentence, stopped::add);
        List<Found> found = new ArrayList<>();
        collect(simple, sentence, today, stopped, found);
        for (int round = 1; round < ROUNDS && !found.isEmpty(); round++) {
            found.forEach(period -> sentence.foundPeriod(period.from(), period.to(), period.days()));
            int before = found.size();
            collect(compound, sentence, today, stopped, found);
            if (found.size() == before) {
                break;
            }
        }
        return found.stream().map(period -> reading(sentence, period)).toList();
    }

    private void collect(
            PhraseBook<Meaning> book,
            Sentence sentence,
            Today today,
            List<PhraseBook.Match<Boolean>> stopped,
            List<Found> found) {
        book.match(sentence, match -> {
            if (stopped.stream().anyMatch(stop -> stop.from() <= match.from() && match.to() <= stop.to())) {
                return;
            }
            Days days = days(match, sentence, today);
            if (days != null) {
                add(new Found(match.from(), match.to(), match.span(), days), found);
            }
        });
    }

    /** Of two readings of the same words, the one that more context speaks for. */
    private static void add(Found period, List<Found> found) {
        boolean better = found.stream().noneMatch(known -> known.isSameWords(period) && known.span() >= period.span());
        if (better) {
            found.removeIf(period::isSameWords);
            found.add(period);
        }
    }

    private static @Nullable Days days(PhraseBook.Match<Meaning> match, Sentence sentence, Today today) {
        PeriodMeaning meaning = match.meaning().meaning();
        PeriodMeaning.Argument argument = match.meaning().argument();
        if (!argument.given() && meaning.leansOnTense() && isFuture(sentence, match.from())) {
            argument = argument.to(Toward.COMING);
        }
        return meaning.days(match.captures(), argument, today);
    }

    private static boolean isFuture(Sentence sentence, int before) {
        for (int at = Math.max(0, before - REACH); at < before; at++) {
            if (sentence.stands(at, "future")) {
                return true;
            }
        }
        return false;
    }

    private static Reading reading(Sentence sentence, Found period) {
        String words = sentence.words(period.from(), period.to());
        Slot slot =
                new Slot.Period("period", period.days().from(), period.days().to(), words);
        return new Reading(slot, Reading.Kind.PERIOD, period.from(), period.to(), words.length());
    }
}
