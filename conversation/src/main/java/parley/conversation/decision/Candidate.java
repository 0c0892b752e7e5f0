package parley.conversation.decision;

/**
 * What a rule suggests. Rules never decide: {@link Chooser} does.
 *
 * @param rule the rule that suggests it
 */
public record Candidate(Decision decision, RuleRef rule) {

    public Candidate {
        if (decision instanceof Decision.Conclude) {
            throw new IllegalArgumentException("rules suggest; a yes is never suggested");
        }
    }
}
