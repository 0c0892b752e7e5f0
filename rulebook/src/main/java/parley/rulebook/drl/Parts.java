package parley.rulebook.drl;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.jspecify.annotations.Nullable;

/** Flattens the parser's tree of one {@code when} into its parts. What is not known here is refused, never skipped. */
final class Parts {

    private final String text;
    private final List<Part> parts = new ArrayList<>();

    private Parts(String text) {
        this.text = text;
    }

    static List<Part> of(BaseDescr when, String text) {
        Parts parts = new Parts(text);
        parts.add(when, 0);
        return List.copyOf(parts.parts);
    }

    private void add(BaseDescr piece, int around) {
        int offset = piece.getStartCharacter() < 0 ? around : piece.getStartCharacter();
        switch (piece) {
            case AndDescr all -> addAll(all, offset);
            case OrDescr any -> addAll(any, offset);
            case NotDescr not -> addAll(not, offset);
            case ExistsDescr exists -> addAll(exists, offset);
            case PatternDescr pattern -> addPattern(pattern, offset);
            default -> parts.add(new Part.Refused(word(offset), offset));
        }
    }

    private void addAll(ConditionalElementDescr group, int offset) {
        for (Object piece : group.getDescrs()) {
            add((BaseDescr) piece, offset);
        }
    }

    /** The results of an accumulate can only be tested after its functions named them. */
    private void addPattern(PatternDescr pattern, int offset) {
        PatternSourceDescr source = pattern.getSource();
        boolean bare = source instanceof AccumulateDescr && "Object".equals(pattern.getObjectType());
        if (bare) {
            addSource(source, offset);
        } else {
            parts.add(new Part.Pattern(pattern.getObjectType(), pattern.getIdentifier(), source != null, offset));
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            addConstraint(pattern.getObjectType(), constraint, offset);
        }
        if (!bare) {
            addSource(source, offset);
        }
    }

    private void addConstraint(String type, BaseDescr constraint, int around) {
        if (constraint instanceof ExprConstraintDescr expression) {
            int offset = expression.getStartCharacter() < 0 ? around : expression.getStartCharacter();
            parts.add(new Part.Constraint(type, expression.getExpression(), offset));
        } else {
            add(constraint, around);
        }
    }

    private void addSource(@Nullable PatternSourceDescr source, int around) {
        switch (source) {
            case null -> {}
            case FromDescr from -> parts.add(new Part.Source(from.getExpression(), find(from.getExpression(), around)));
            case CollectDescr collect -> add(collect.getInputPattern(), around);
            case AccumulateDescr accumulate -> addAccumulate(accumulate, around);
            default -> parts.add(new Part.Refused(word(around), around));
        }
    }

    private void addAccumulate(AccumulateDescr accumulate, int around) {
        if (!accumulate.isExternalFunction() && !accumulate.isMultiFunction()) {
            parts.add(new Part.Refused("accumulate with init and action", around));
            return;
        }
        add(accumulate.getInput(), around);
        for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            String argument = call.getParams().length == 0 ? "" : call.getParams()[0];
            parts.add(new Part.Function(
                    call.getBind(), call.getFunction(), argument, find(call.getFunction() + "(", around)));
        }
    }

    private int find(String words, int from) {
        return Math.max(from, text.indexOf(words, from));
    }

    private String word(int offset) {
        int end = offset;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(offset, end);
    }
}
