package parley.rulebook.why;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;

/**
 * Cuts the {@code when} of a rule into steps, each one condition longer than the one before: {@code Situation( a )}, {@code
 * Situation( a, b )}, {@code Situation( a, b ) Order() from …} and so on. {@code not}, {@code exists}, {@code or} and {@code
 * accumulate} are one step each.
 */
final class Steps {

    private final String text;
    private final int end;
    private final List<Step> steps = new ArrayList<>();

    private Steps(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static List<Step> of(RuleFile file, Rule rule) {
        Steps steps = new Steps(file.file().text(), beforeThen(file.file().text(), rule));
        file.declarations().getRules().stream()
                .filter(written -> written.getName().equals(rule.name()))
                .findFirst()
                .ifPresent(steps::cut);
        return List.copyOf(steps.steps);
    }

    private static int beforeThen(String text, Rule rule) {
        return Math.max(rule.offset(), text.lastIndexOf("then", rule.thenOffset()));
    }

    private void cut(RuleDescr rule) {
        List<BaseDescr> elements = rule.getLhs().getDescrs();
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            int start = elements.get(i).getStartCharacter();
            int stop = i + 1 < elements.size() ? elements.get(i + 1).getStartCharacter() : end;
            if (start < 0 || stop <= start) {
                return;
            }
            String element = text.substring(start, stop).strip();
            cut(elements.get(i), element, start, before.toString());
            before.append(element).append('\n');
        }
    }

    private void cut(BaseDescr descr, String element, int start, String before) {
        int open = element.indexOf('(');
        int close = open < 0 ? -1 : closing(element, open);
        boolean plain = descr instanceof PatternDescr pattern
                && close > 0
                && !element.startsWith("accumulate")
                && element.substring(0, open).contains(pattern.getObjectType());
        if (!plain) {
            steps.add(new Step(element, start, before + element, ""));
            return;
        }
        cutPattern((PatternDescr) descr, element, start, before);
    }

    private void cutPattern(PatternDescr pattern, String element, int start, String before) {
        int open = element.indexOf('(');
        String head = element.substring(0, open + 1);
        String tail = element.substring(closing(element, open));
        steps.add(new Step(element.substring(0, open) + "()" + tail.substring(1), start, before + head + tail, ""));
        StringJoiner constraints = new StringJoiner(", ");
        for (BaseDescr descr : pattern.getDescrs()) {
            if (descr instanceof ExprConstraintDescr constraint) {
                constraints.add(constraint.getExpression());
                int offset = constraint.getStartCharacter() < 0 ? start : constraint.getStartCharacter();
                steps.add(new Step(
                        constraint.getExpression(),
                        offset,
                        before + head + constraints + tail,
                        pattern.getObjectType()));
            }
        }
    }

    /** Place of the parenthesis that closes the one at {@code open}; quoted text does not count. */
    private static int closing(String element, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < element.length(); i++) {
            char c = element.charAt(i);
            if (c == '"' && element.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
