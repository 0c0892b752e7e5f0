package parley.understanding.slots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import parley.conversation.account.Money;
import parley.conversation.intent.Slot;

/** Reads sums of money. A number with two decimals and nothing behind it is a sum in the pack's own currency. */
final class AmountReader {

    private enum Meaning {
        /** {@code <money>} in {@code <currency>}, else in the pack's own. */
        SUM,
        /** {@code <money>} and {@code <n>} hundredths: "12 euros 50". */
        SUM_AND_CENTS,
        /** {@code <money>} hundredths of the pack's own currency. */
        CENTS
    }

    private final PhraseBook<Meaning> phrases;
    private final String ownCurrency;

    AmountReader(ContentNode slots, Elements elements, String ownCurrency) {
        this.phrases = new PhraseBook<>(elements);
        this.ownCurrency = ownCurrency;
        ContentNode amounts = slots.required("amounts");
        add(amounts.required("sum"), Meaning.SUM);
        add(amounts.required("sum-and-cents"), Meaning.SUM_AND_CENTS);
        add(amounts.required("cents"), Meaning.CENTS);
    }

    private void add(ContentNode list, Meaning meaning) {
        for (ContentNode phrase : list.items()) {
            for (List<Phrase.Step> way : Phrase.ways(phrase)) {
                boolean hasNumber = way.stream()
                        .anyMatch(step ->
                                step.text().equals("money") || step.text().equals("price"));
                if (!hasNumber) {
                    throw phrase.error("an amount needs <money> or <price> in every phrase");
                }
                phrases.add(way, meaning, phrase);
            }
        }
    }

    List<Reading> read(Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        phrases.match(sentence, match -> {
            String words = sentence.words(match.from(), match.to());
            Slot slot = new Slot.Amount("amount", money(match), words);
            readings.add(new Reading(slot, Reading.Kind.AMOUNT, match.from(), match.to(), words.length()));
        });
        return readings;
    }

    private Money money(PhraseBook.Match<Meaning> match) {
        String currency = match.captures().get("currency", String.class).orElse(ownCurrency);
        BigDecimal said = match.captures().get("money", BigDecimal.class).orElse(BigDecimal.ZERO);
        BigDecimal hundredth = new BigDecimal("0.01");
        BigDecimal sum = switch (match.meaning()) {
            case SUM -> said;
            case SUM_AND_CENTS -> {
                int cents = match.captures().get("n", Integer.class).orElse(0);
                yield said.add(hundredth.multiply(BigDecimal.valueOf(cents)));
            }
            case CENTS -> said.multiply(hundredth);
        };
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        long minor =
                sum.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Money(minor, currency);
    }
}
