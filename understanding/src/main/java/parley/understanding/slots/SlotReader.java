package parley.understanding.slots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.conversation.intent.Slot;

/**
 * Reads what an utterance names: {@code period}, {@code amount}, {@code quantity}, {@code order}, {@code invoice},
 * {@code contract}, {@code number}, {@code email}, {@code phone}, {@code product}.
 *
 * <p>Days without a year, and weekdays, are the most recent ones not after today, unless words such as "next" say
 * otherwise. Where two readings share words, the longer one stays; of two equally long ones the kind that comes first in
 * {@link Reading.Kind}. A number that belongs to a date, an amount, an e-mail or a telephone is never a reference, even
 * if "order" stands before it.
 *
 * <p>Immutable and safe for use by many threads. Words, phrases and shapes are content: a further language is a folder
 * {@code <language>/lexicon} with {@code slots.yaml} and {@code function-words.txt}.
 */
public final class SlotReader {

    /** Characters that are read; what a customer writes behind them is left alone. */
    public static final int LONGEST_TEXT = 4_000;

    private final Map<String, LanguageSlots> languages;
    private final ProductReader products;

    private SlotReader(Map<String, LanguageSlots> languages, ProductReader products) {
        this.languages = languages;
        this.products = products;
    }

    /**
     * Reads the grammar of every language of a pack.
     *
     * @param packFolder for example {@code models/shop}
     * @throws ContentException if a file cannot be used; names file, line and remedy
     */
    public static SlotReader open(Path packFolder) {
        BrandForms brand = BrandForms.read(packFolder.resolve("slots.yaml"));
        Map<String, LanguageSlots> languages = new TreeMap<>();
        try (Stream<Path> folders = Files.list(packFolder)) {
            folders.filter(folder -> Files.exists(folder.resolve("lexicon/slots.yaml")))
                    .forEach(folder -> languages.put(
                            folder.getFileName().toString(), new LanguageSlots(folder.resolve("lexicon"), brand)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the languages of " + packFolder, unreadable);
        }
        if (languages.isEmpty()) {
            throw new ContentException(packFolder + ": no language has a lexicon/slots.yaml");
        }
        return new SlotReader(languages, ProductReader.NONE);
    }

    /** The same reader that also knows a catalogue; names are met with one typing error and in any case. */
    public SlotReader withProducts(Collection<String> names) {
        return new SlotReader(languages, new ProductReader(names));
    }

    /** Language codes that can be read. */
    public Set<String> languages() {
        return Set.copyOf(languages.keySet());
    }

    /**
     * What the text names, in its order.
     *
     * @param language ISO 639-1; of one that the pack does not have, nothing is read
     * @param now from which "yesterday" is counted
     * @param zone of the customer, which decides the day
     */
    public List<Slot> read(String text, String language, Instant now, ZoneId zone) {
        LanguageSlots grammar = languages.get(language);
        if (grammar == null) {
            return List.of();
        }
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Today today = new Today(LocalDate.ofInstant(now, zone));
        return Reading.withoutOverlaps(grammar.read(bounded, today, products));
    }
}
