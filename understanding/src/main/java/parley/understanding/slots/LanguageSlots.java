package parley.understanding.slots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The grammar of one language. */
final class LanguageSlots {

    private final Lexicon lexicon;
    private final PeriodReader periods;
    private final AmountReader amounts;
    private final QuantityReader quantities;
    private final ReferenceReader references;

    LanguageSlots(Path folder, BrandForms brand) {
        ContentNode slots = ContentNode.read(folder.resolve("slots.yaml"));
        this.lexicon = new Lexicon(LexiconFile.read(slots, folder.resolve("function-words.txt")));
        Elements elements = new Elements(lexicon, slots.required("day-first").isTrue());
        this.periods = new PeriodReader(slots, elements);
        this.amounts = new AmountReader(slots, elements, brand.currency());
        this.quantities = new QuantityReader(slots, elements);
        this.references = new ReferenceReader(slots, elements, brand.shapes());
    }

    /** All readings of a text, the overlapping ones too. */
    List<Reading> read(String text, Today today, ProductReader products) {
        Sentence sentence = new Sentence(text, lexicon);
        List<Reading> readings = new ArrayList<>(periods.read(sentence, today));
        readings.addAll(amounts.read(sentence));
        readings.addAll(quantities.read(sentence));
        readings.addAll(references.read(sentence));
        readings.addAll(EmailReader.read(sentence));
        readings.addAll(PhoneReader.read(sentence));
        readings.addAll(products.read(sentence));
        return readings;
    }
}
