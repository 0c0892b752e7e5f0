package parley.engine.brands;

/** A published pack as it is stored: its files as JSON, path to text. */
public record StoredPack(String pack, int number, String version, String content) {}
