package parley.engine.journal;

/**
 * An entry as frontends saw it.
 *
 * @param event the event, JSON
 */
public record EventRow(long seq, String event) {}
