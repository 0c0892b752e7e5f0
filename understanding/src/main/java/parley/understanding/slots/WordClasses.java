package parley.understanding.slots;

import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;

/** Checks the values of the word classes whose meaning the reader knows. Other classes only name words in phrases. */
final class WordClasses {

    static void check(String wordClass, String value, ContentNode at) {
        switch (wordClass) {
            case "month" -> range(value, 1, 12, at);
            case "weekday" -> range(value, 1, 7, at);
            case "quarter-name" -> range(value, 1, 4, at);
            case "ordinal" -> range(value, 1, 31, at);
            case "number" -> range(value, 0, 1_000_000, at);
            case "unit" -> unit(value, at);
            case "currency" -> currency(value, at);
            case "holiday" -> holiday(value, at);
            default -> {}
        }
    }

    private static void range(String value, int least, int most, ContentNode at) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            throw at.error("expected a number from " + least + " to " + most + ", not '" + value + "'");
        }
        throw at.error("expected a number from " + least + " to " + most + ", not " + value);
    }

    private static void unit(String value, ContentNode at) {
        if (Arrays.stream(CalendarUnit.values())
                .noneMatch(unit -> unit.inContent().equals(value))) {
            throw at.error("unknown unit '" + value + "'; known: "
                    + Arrays.stream(CalendarUnit.values())
                            .map(CalendarUnit::inContent)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void currency(String value, ContentNode at) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(value))) {
            throw at.error("'" + value + "' is no ISO 4217 currency code such as EUR");
        }
    }

    private static void holiday(String value, ContentNode at) {
        if (!value.matches("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            throw at.error("expected the day of a holiday as month-day, for example 12-25, not '" + value + "'");
        }
    }

    private WordClasses() {}
}
