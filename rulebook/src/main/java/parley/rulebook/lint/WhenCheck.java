package parley.rulebook.lint;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.Money;
import parley.rulebook.drl.Part;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleIntents;

/** Checks the conditions of one rule, in order, so that a name is known only behind the place where it is given. */
final class WhenCheck {

    private static final Map<String, Class<?>> FUNCTIONS = Map.of(
            "total", Money.class,
            "count", Long.class,
            "sum", Number.class,
            "average", Number.class,
            "min", Object.class,
            "max", Object.class,
            "collectList", List.class,
            "collectSet", Object.class);

    private final Rule rule;
    private final Scope scope;
    private final Set<String> knownIntents;
    private Part.@Nullable Pattern pattern;

    WhenCheck(Rule rule, Scope scope, Set<String> knownIntents) {
        this.rule = rule;
        this.scope = scope;
        this.knownIntents = knownIntents;
    }

    void run() {
        checkIntents();
        for (Part part : rule.when()) {
            switch (part) {
                case Part.Pattern found -> pattern(found);
                case Part.Constraint constraint -> constraint(constraint);
                case Part.Source source -> source(source);
                case Part.Function function -> function(function);
                case Part.Refused refused ->
                    scope.problem(
                            refused.offset(),
                            "'" + refused.word() + "' is not for rules",
                            "use patterns, not, exists, or, collect and accumulate");
            }
        }
    }

    private void checkIntents() {
        Set<String> intents = RuleIntents.of(rule);
        if (intents.isEmpty()) {
            scope.problem(
                    rule.offset(),
                    "the rule does not say which intent it answers",
                    "begin with $s : Situation( intent == \"…\" )");
        }
        for (String intent : intents) {
            if (!knownIntents.isEmpty() && !knownIntents.contains(intent)) {
                scope.problemAt(
                        rule.offset(),
                        "\"" + intent + "\"",
                        "no model knows the intent '" + intent + "'",
                        Near.cure(intent, knownIntents));
            }
        }
    }

    private void pattern(Part.Pattern found) {
        pattern = found;
        Optional<Class<?>> type = Types.named(found.type());
        if (type.isEmpty()) {
            TreeSet<String> facts = new TreeSet<>(Types.names());
            scope.problemAt(
                    found.offset(),
                    found.type(),
                    "unknown fact type '" + found.type() + "'",
                    Near.cure(found.type(), facts));
        } else if (type.get() != Situation.class && !found.joined()) {
            scope.problemAt(
                    found.offset(),
                    found.type(),
                    "nothing says where this " + found.type() + " comes from",
                    "write for example: " + found.type() + "( … ) from $s."
                            + found.type().toLowerCase(java.util.Locale.ROOT) + "s");
        }
        if (found.binding() != null) {
            scope.name(found.binding(), type.<Type>map(t -> t).orElse(Object.class));
        }
    }

    private void constraint(Part.Constraint constraint) {
        Optional<DrlxExpression> parsed = parse(constraint.text(), constraint.offset());
        if (parsed.isEmpty()) {
            return;
        }
        boolean mistyped = !constraint.type().equals("Object")
                && Types.named(constraint.type()).isEmpty();
        Class<?> self = Types.named(constraint.type()).orElse(Object.class);
        Expression expression = parsed.get().getExpr();
        Scope told = mistyped ? scope.silent() : scope;
        Optional<Type> type =
                Expressions.ofPattern(told, self, constraint.offset()).type(expression);
        if (parsed.get().getBind() != null) {
            Expression bound = expression instanceof BinaryExpr test ? test.getLeft() : expression;
            Type named = bound == expression
                    ? type.orElse(Object.class)
                    : Expressions.ofPattern(scope.silent(), self, constraint.offset())
                            .type(bound)
                            .orElse(Object.class);
            scope.name(parsed.get().getBind().asString(), named);
        }
    }

    private void source(Part.Source source) {
        parse(source.text(), source.offset())
                .flatMap(parsed -> Expressions.ofWhen(scope, source.offset()).type(parsed.getExpr()))
                .ifPresent(type -> requireHolds(source, type));
    }

    /** A list of orders never holds a payment: such a pattern would be silent for ever. */
    private void requireHolds(Part.Source source, Type type) {
        Class<?> held = Types.element(type).orElse(Types.raw(type));
        Optional<Class<?>> wanted = pattern == null ? Optional.empty() : Types.named(pattern.type());
        if (held != Object.class && wanted.isPresent() && !wanted.get().isAssignableFrom(held)) {
            scope.problem(
                    source.offset(),
                    source.text() + " holds " + held.getSimpleName() + ", never "
                            + wanted.get().getSimpleName(),
                    "take " + wanted.get().getSimpleName() + " from its own list");
        }
    }

    private void function(Part.Function function) {
        Class<?> result = FUNCTIONS.get(function.name());
        if (result == null) {
            scope.problem(
                    function.offset(),
                    "there is no function '" + function.name() + "'",
                    Near.cure(function.name(), FUNCTIONS.keySet()));
        }
        if (!function.argument().isBlank()) {
            parse(function.argument(), function.offset())
                    .ifPresent(parsed ->
                            Expressions.ofWhen(scope, function.offset()).type(parsed.getExpr()));
        }
        if (function.binding() != null) {
            scope.name(function.binding(), result == null ? Object.class : result);
        }
    }

    private Optional<DrlxExpression> parse(String text, int offset) {
        try {
            return Optional.of(DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text));
        } catch (ParseProblemException e) {
            scope.problem(
                    offset,
                    "'" + text.strip() + "' cannot be read",
                    "write property, comparison, value: status == Order.Status.SHIPPED");
            return Optional.empty();
        }
    }
}
