package parley.conversation.decision;

/**
 * What a rule suggests. Rules never decide: {@link Chooser} does.
 *
 * @param rule the rule that suggests it
 */
public record Candidate(Decision decision, RuleRef rule) {}
