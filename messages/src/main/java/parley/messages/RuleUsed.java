package parley.messages;

/** The rule that made an answer. */
public record RuleUsed(String pack, String version, String rule) {}
