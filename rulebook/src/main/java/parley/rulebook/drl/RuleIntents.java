package parley.rulebook.drl;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The intents that a rule answers, told from {@code intent == "…"} and {@code intent in ("…", "…")}. */
public final class RuleIntents {

    private static final String SITUATION = "Situation";
    private static final Pattern TESTED =
            Pattern.compile("^\\s*(?:\\$\\w+\\s*:\\s*)?intent\\s*(?:==|in\\b)\\s*\\(?([\"\\w.,\\s-]*)\\)?\\s*$");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private RuleIntents() {}

    /** The intents; empty for a rule that does not limit itself to any: one of its situations names none. */
    public static Set<String> of(Rule rule) {
        Set<String> intents = new TreeSet<>();
        for (Part part : rule.when()) {
            if (part instanceof Part.Pattern pattern && pattern.type().equals(SITUATION) && pattern.binding() != null) {
                Set<String> named = of(rule, pattern);
                if (named.isEmpty()) {
                    return Set.of();
                }
                intents.addAll(named);
            }
        }
        return intents;
    }

    private static Set<String> of(Rule rule, Part.Pattern situation) {
        return rule.when().stream()
                .skip(rule.when().indexOf(situation) + 1L)
                .takeWhile(part -> part instanceof Part.Constraint constraint
                        && constraint.type().equals(SITUATION))
                .flatMap(constraint -> of((Part.Constraint) constraint).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> of(Part.Constraint constraint) {
        Set<String> intents = new TreeSet<>();
        Matcher tested = TESTED.matcher(constraint.text());
        if (tested.matches()) {
            NAME.matcher(tested.group(1)).results().forEach(name -> intents.add(name.group(1)));
        }
        return intents;
    }
}
