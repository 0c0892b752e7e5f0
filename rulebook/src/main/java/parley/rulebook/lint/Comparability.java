package parley.rulebook.lint;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Optional;

/** Whether comparing two types can ever be true. */
final class Comparability {

    private Comparability() {}

    /**
     * What to do instead.
     *
     * @param ordered by {@code <} or {@code >}, not only for equality
     * @return empty if they can be compared
     */
    static Optional<String> problem(Class<?> left, Class<?> right, boolean ordered) {
        Class<?> one = boxed(left);
        Class<?> other = boxed(right);
        if (one == Object.class || other == Object.class) {
            return Optional.empty();
        }
        boolean numbers = Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other);
        boolean related = one.isAssignableFrom(other) || other.isAssignableFrom(one);
        if (!numbers && !related) {
            return Optional.of(cure(one));
        }
        boolean hasOrder = numbers || Comparable.class.isAssignableFrom(one);
        return ordered && !hasOrder ? Optional.of("these have no order; compare with == or !=") : Optional.empty();
    }

    static String name(Type type) {
        Class<?> plain = boxed(Types.raw(type));
        if (plain == String.class) {
            return "a text";
        }
        if (Number.class.isAssignableFrom(plain)) {
            return "a number";
        }
        if (plain == LocalDate.class) {
            return "a day";
        }
        return plain == Boolean.class ? "a yes-or-no" : "a " + Types.written(plain);
    }

    private static String cure(Class<?> left) {
        if (left.isEnum()) {
            String example =
                    Types.written(left) + "." + Types.constants(left).iterator().next();
            return "compare with one of " + String.join(", ", Types.constants(left)) + ", written like " + example;
        }
        if (left == String.class) {
            return "put the text between quotes";
        }
        if (left == LocalDate.class) {
            return "compare with a day, for example $s.today";
        }
        if (Number.class.isAssignableFrom(left)) {
            return "compare with a number, without quotes";
        }
        return left == Boolean.class
                ? "leave the comparison out, or write ! before the property"
                : "compare with one of its properties, for example total.minor";
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        if (type == double.class) {
            return Double.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
