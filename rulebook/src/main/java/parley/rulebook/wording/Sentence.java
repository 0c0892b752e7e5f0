package parley.rulebook.wording;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import parley.conversation.account.Money;
import parley.conversation.decision.Phrase;

/** One sentence of one language: an ICU message that knows how its language writes days, sums and plurals. */
public final class Sentence {

    private final MessageFormat format;
    private final LocalizedNumberFormatter sums;

    /** @throws IllegalArgumentException if the pattern is no ICU message; the message says where */
    public Sentence(String pattern, Locale locale) {
        format = new MessageFormat(pattern, ULocale.forLocale(locale));
        sums = NumberFormatter.withLocale(locale);
    }

    /** Names of the values that the sentence uses, those inside its cases included. */
    public Set<String> needs() {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(format.toPattern());
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /**
     * The sentence in words.
     *
     * @param zone zone in which moments are written
     * @param terms words of a key of the wording, for values that are terms
     */
    public String say(Map<String, Phrase.Value> values, ZoneId zone, UnaryOperator<String> terms) {
        Map<String, Object> arguments = new HashMap<>();
        values.forEach((name, value) -> arguments.put(name, argument(value, zone, terms)));
        return format(arguments);
    }

    /** ICU's formats are not thread-safe. */
    private synchronized String format(Map<String, Object> arguments) {
        return format.format(arguments);
    }

    private Object argument(Phrase.Value value, ZoneId zone, UnaryOperator<String> terms) {
        return switch (value) {
            case Phrase.Value.Words words -> words.text();
            case Phrase.Value.Day day -> day.day();
            case Phrase.Value.Moment moment -> moment.instant().atZone(zone);
            case Phrase.Value.Sum sum -> inWords(sum.money());
            case Phrase.Value.Number number -> number.number();
            case Phrase.Value.Term term -> terms.apply(term.key());
        };
    }

    private String inWords(Money money) {
        return sums.unit(Currency.getInstance(money.currency()))
                .format(money.amount())
                .toString();
    }
}
