package parley.rulebook;

/** A rule that threw, hung or ran away. The turn it stood in is handed to a person; the pack stays in force. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RuleFault(String rule, String intent, String what, Throwable cause) {
        super((rule.isEmpty() ? "conditions of a rule of intent '" + intent : "rule '" + rule) + "': " + what, cause);
        this.rule = rule;
    }

    /** Name of the rule; empty when asked one by one none of them throws. */
    public String rule() {
        return rule;
    }
}
