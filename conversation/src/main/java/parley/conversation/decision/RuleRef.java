package parley.conversation.decision;

/**
 * The rule that suggested something.
 *
 * @param version version of the pack, so that every past answer names the rules that made it
 */
public record RuleRef(String pack, String version, String rule) {}
