package parley.rulebook.lint;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of an expression, and tells every name in it that nothing offers. Only what is listed here may stand in a
 * rule: an expression of any other kind is refused, so that a new way to do harm is refused too.
 */
final class Expressions {

    private final Scope scope;
    private final @Nullable Class<?> self;
    private final int offset;
    private final boolean inThen;

    private Expressions(Scope scope, @Nullable Class<?> self, int offset, boolean inThen) {
        this.scope = scope;
        this.self = self;
        this.offset = offset;
        this.inThen = inThen;
    }

    /** A constraint between the brackets of a pattern of type {@code self}. */
    static Expressions ofPattern(Scope scope, Class<?> self, int offset) {
        return new Expressions(scope, self == Object.class ? null : self, offset, false);
    }

    /** An expression of {@code when} that stands outside any pattern. */
    static Expressions ofWhen(Scope scope, int offset) {
        return new Expressions(scope, null, offset, false);
    }

    static Expressions ofThen(Scope scope, int offset) {
        return new Expressions(scope, null, offset, true);
    }

    /** The type; empty when it is not known or a problem was told. */
    Optional<Type> type(Expression expression) {
        return switch (expression) {
            case NameExpr name -> name(name.getNameAsString());
            case ThisExpr ignored -> Optional.ofNullable(self);
            case FieldAccessExpr field -> member(field.getScope(), field.getNameAsString());
            case NullSafeFieldAccessExpr field -> member(field.getScope(), field.getNameAsString());
            case MethodCallExpr call -> call(call.getScope(), call.getNameAsString(), call.getArguments());
            case NullSafeMethodCallExpr call -> call(call.getScope(), call.getNameAsString(), call.getArguments());
            case BinaryExpr binary -> binary(binary);
            case HalfBinaryExpr half -> also(half.getRight(), boolean.class);
            case PointFreeExpr free -> pointFree(free);
            case HalfPointFreeExpr half -> {
                half.getRight().forEach(this::type);
                yield Optional.of(boolean.class);
            }
            case UnaryExpr unary -> unary(unary);
            case EnclosedExpr enclosed -> type(enclosed.getInner());
            case ConditionalExpr choice -> {
                type(choice.getCondition());
                type(choice.getElseExpr());
                yield type(choice.getThenExpr());
            }
            case StringLiteralExpr ignored -> Optional.of(String.class);
            case IntegerLiteralExpr ignored -> Optional.of(int.class);
            case LongLiteralExpr ignored -> Optional.of(long.class);
            case DoubleLiteralExpr ignored -> Optional.of(double.class);
            case BooleanLiteralExpr ignored -> Optional.of(boolean.class);
            case NullLiteralExpr ignored -> Optional.empty();
            default -> refuse(expression);
        };
    }

    private Optional<Type> also(Expression part, Type type) {
        type(part);
        return Optional.of(type);
    }

    private Optional<Type> name(String name) {
        Optional<Type> bound = scope.type(name);
        if (bound.isPresent()) {
            return bound;
        }
        if (name.startsWith("$")) {
            return unknown(name, "nothing is called " + name + " here", Near.cure(name, scope.names()));
        }
        Optional<Type> type = Types.named(name).map(named -> named);
        if (type.isPresent()) {
            return type;
        }
        if (self != null) {
            return property(self, name);
        }
        TreeSet<String> known = new TreeSet<>(scope.names());
        known.addAll(Types.names());
        return unknown(name, "'" + name + "' is not for rules", Near.cure(name, known));
    }

    private Optional<Type> member(Expression owner, String name) {
        Optional<Type> type = type(owner);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Class<?> of = Types.raw(type.get());
        if (isTypeName(owner)) {
            return constantOrNested(of, name);
        }
        if (inThen && Types.property(of, name).isPresent()) {
            String call = Types.methods(of, name, 0).isEmpty() ? "is" + capital(name) + "()" : name + "()";
            return unknown(name, "in `then` a property is written with brackets", "write ." + call);
        }
        return property(of, name);
    }

    private Optional<Type> constantOrNested(Class<?> of, String name) {
        if (Types.constants(of).contains(name)) {
            return Optional.of(of);
        }
        Optional<Type> nested = Types.nested(of, name).map(inner -> inner);
        if (nested.isPresent()) {
            return nested;
        }
        TreeSet<String> known = new TreeSet<>(Types.constants(of));
        for (Class<?> inner : of.getClasses()) {
            known.add(inner.getSimpleName());
        }
        return unknown(name, "'" + of.getSimpleName() + "' has no '" + name + "'", Near.cure(name, known));
    }

    private Optional<Type> property(Class<?> of, String name) {
        Optional<Type> type = Types.property(of, name);
        return type.isPresent() || of == Object.class
                ? type
                : unknown(
                        name,
                        "'" + of.getSimpleName() + "' has no property '" + name + "'",
                        Near.cure(name, Types.properties(of)));
    }

    private Optional<Type> call(Optional<Expression> owner, String name, List<Expression> values) {
        Optional<Type> type = owner.isPresent() ? type(owner.get()) : Optional.ofNullable(self);
        values.forEach(this::type);
        if (type.isEmpty()) {
            return owner.isPresent()
                    ? Optional.empty()
                    : unknown(name, "'" + name + "' is not for rules", "begin with suggest.");
        }
        Class<?> of = Types.raw(type.get());
        List<Method> methods = Types.methods(of, name, values.size()).stream()
                .filter(method ->
                        owner.isEmpty() || isTypeName(owner.get()) == Modifier.isStatic(method.getModifiers()))
                .toList();
        if (methods.isEmpty() && of != Object.class) {
            return noMethod(of, name, values.size());
        }
        return methods.stream().findFirst().map(Method::getGenericReturnType);
    }

    private Optional<Type> noMethod(Class<?> of, String name, int values) {
        boolean otherCount = Types.methods(of).contains(name);
        return otherCount
                ? unknown(
                        name,
                        "'" + name + "' does not take " + values + (values == 1 ? " value" : " values"),
                        "look it up in the reference of " + of.getSimpleName())
                : unknown(
                        name,
                        "'" + of.getSimpleName() + "' offers no '" + name + "(…)' to rules",
                        Near.cure(name, Types.methods(of)));
    }

    private Optional<Type> binary(BinaryExpr binary) {
        Optional<Type> left = type(binary.getLeft());
        Optional<Type> right = type(binary.getRight());
        return switch (binary.getOperator()) {
            case AND, OR -> Optional.of(boolean.class);
            case EQUALS, NOT_EQUALS -> {
                compare(left, right, binary.getRight(), false);
                yield Optional.of(boolean.class);
            }
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
                compare(left, right, binary.getRight(), true);
                yield Optional.of(boolean.class);
            }
            default -> left;
        };
    }

    private Optional<Type> pointFree(PointFreeExpr free) {
        Optional<Type> left = type(free.getLeft());
        boolean in = free.getOperator().asString().equals("in");
        for (Expression right : free.getRight()) {
            Optional<Type> type = type(right);
            if (in) {
                compare(left, type, right, false);
            }
        }
        return Optional.of(boolean.class);
    }

    private void compare(Optional<Type> left, Optional<Type> right, Expression shown, boolean ordered) {
        if (left.isPresent() && right.isPresent()) {
            Comparability.problem(Types.raw(left.get()), Types.raw(right.get()), ordered)
                    .ifPresent(cure -> scope.problemAt(
                            offset,
                            word(shown),
                            Comparability.name(left.get()) + " cannot be compared with "
                                    + Comparability.name(right.get()),
                            cure));
        }
    }

    private Optional<Type> unary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT, MINUS, PLUS -> type(unary.getExpression());
            default -> refuse(unary);
        };
    }

    private Optional<Type> refuse(Expression expression) {
        String kind = expression.getClass().getSimpleName();
        if (kind.equals("AssignExpr") && !inThen) {
            scope.problemAt(offset, "=", "a single = changes a value", "write == to compare");
        } else {
            scope.problem(
                    offset,
                    Refusals.of(kind),
                    inThen ? "begin with suggest. and compute in `when`" : "compare properties only");
        }
        return Optional.empty();
    }

    private Optional<Type> unknown(String word, String what, String cure) {
        scope.problemAt(offset, word, what, cure);
        return Optional.empty();
    }

    /** {@code Order}, {@code Order.Status}: a type, not a value. */
    private boolean isTypeName(Expression expression) {
        return switch (expression) {
            case NameExpr name ->
                scope.type(name.getNameAsString()).isEmpty()
                        && Types.named(name.getNameAsString()).isPresent();
            case FieldAccessExpr field ->
                isTypeName(field.getScope())
                        && Character.isUpperCase(field.getNameAsString().charAt(0))
                        && !field.getNameAsString()
                                .equals(field.getNameAsString().toUpperCase(java.util.Locale.ROOT));
            default -> false;
        };
    }

    private static String word(Node node) {
        return switch (node) {
            case StringLiteralExpr text -> "\"" + text.getValue() + "\"";
            case IntegerLiteralExpr number -> number.getValue();
            case NameExpr name -> name.getNameAsString();
            case FieldAccessExpr field -> field.getNameAsString();
            default -> "";
        };
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
