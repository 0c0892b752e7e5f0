package parley.understanding.slots;

/**
 * One thing a word may stand for.
 *
 * @param wordClass for example {@code month}
 * @param value within its class, for example {@code 3}
 * @param tokens how many tokens the word takes: three for "vingt et un"
 */
record Sense(String wordClass, String value, int tokens) {

    /** The value as phrases' meanings use it. */
    Object typed() {
        return switch (wordClass) {
            case "month", "weekday", "ordinal", "number", "quarter-name" -> Integer.valueOf(value);
            case "unit" -> CalendarUnit.of(value);
            default -> value;
        };
    }
}
