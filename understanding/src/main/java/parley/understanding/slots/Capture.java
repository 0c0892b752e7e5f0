package parley.understanding.slots;

/**
 * What one element of a phrase stood for.
 *
 * @param element its name in the phrase, for example {@code month}
 * @param value an Integer, a {@link CalendarUnit}, a String, …, by element
 * @param tokens how many tokens it took
 */
record Capture(String element, Object value, int tokens) {}
