package parley.messages;

/**
 * Desk to engine: how soon a person answers who is asked for now. Its key on {@code parley.desk.v1} is the brand.
 *
 * @param withinSeconds from the time of the message on
 */
public record DeskForecast(String brand, long withinSeconds) implements Message {}
