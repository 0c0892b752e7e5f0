package parley.engine.rebuild;

/**
 * A row that is not what the entries or facts make of it.
 *
 * @param table name of the live table
 * @param row its key
 * @param folded what the fold says; empty if there should be no row
 */
public record Difference(String table, String row, String folded) {}
