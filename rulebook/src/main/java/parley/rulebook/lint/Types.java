package parley.rulebook.lint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Decision;
import parley.conversation.intent.Slot;
import parley.conversation.shopping.Suggestion;
import parley.rulebook.author.Deals;
import parley.rulebook.author.Meant;

/** The types that rules may name, and what each of them offers, told by reflection so that it cannot differ from them. */
final class Types {

    private static final Map<String, Class<?>> BY_NAME = byName();

    /** Every object has these; none of them is for rules. */
    private static final Set<String> NOT_FOR_RULES = Set.of(
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "iterator",
            "stream",
            "parallelStream",
            "spliterator",
            "forEach",
            "mapLists",
            "add",
            "remove",
            "clear",
            "addAll",
            "removeAll",
            "candidates",
            "retainAll",
            "removeIf",
            "replaceAll",
            "sort",
            "set",
            "toArray",
            "intern",
            "getBytes");

    private Types() {}

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Class<?> fact : AccountFact.class.getPermittedSubclasses()) {
            types.put(fact.getSimpleName(), fact);
        }
        for (Class<?> deal : Deal.class.getPermittedSubclasses()) {
            types.put(deal.getSimpleName(), deal);
        }
        for (Class<?> type : List.of(
                Situation.class,
                Order.Line.class,
                Money.class,
                Meant.class,
                Deals.class,
                Deal.class,
                Agreement.class,
                Suggestion.class,
                Slot.class,
                LocalDate.class,
                List.class)) {
            types.put(type.getSimpleName(), type);
        }
        return types;
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<Class<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** A type as rules write it: {@code Order.Status}. */
    static String written(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    }

    /** Class of a type; for a list the list itself. */
    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }

    /** What a list holds. */
    static Optional<Class<?>> element(Type type) {
        return type instanceof ParameterizedType list && Collection.class.isAssignableFrom(raw(list))
                ? Optional.of(raw(list.getActualTypeArguments()[0]))
                : Optional.empty();
    }

    /** Names that {@code when} may use as properties. */
    static Set<String> properties(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && isForRules(method) && method.getReturnType() != void.class) {
                names.add(propertyName(method));
            }
        }
        return names;
    }

    /** Names of methods that rules may call. */
    static Set<String> methods(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (isForRules(method)) {
                names.add(method.getName());
            }
        }
        return names;
    }

    /** Type of a property: {@code number} of {@code number()}, {@code open} of {@code isOpen()}. */
    static Optional<Type> property(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            boolean named =
                    method.getName().equals(name) || propertyName(method).equals(name);
            if (named && method.getParameterCount() == 0 && isForRules(method)) {
                return Optional.of(method.getGenericReturnType());
            }
        }
        return Optional.empty();
    }

    /** Methods of this name that take so many values. */
    static List<Method> methods(Class<?> type, String name, int values) {
        return List.of(type.getMethods()).stream()
                .filter(method -> method.getName().equals(name) && isForRules(method))
                .filter(method -> method.getParameterCount() == values
                        || (method.isVarArgs() && values >= method.getParameterCount() - 1))
                .toList();
    }

    /** A nested type or a constant: {@code Order.Status}, {@code Order.Status.SHIPPED}. */
    static Optional<Class<?>> nested(Class<?> type, String name) {
        for (Class<?> inner : type.getClasses()) {
            if (inner.getSimpleName().equals(name) && !Decision.class.isAssignableFrom(inner)) {
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }

    /** Constants in the order of their declaration. */
    static Set<String> constants(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        @Nullable Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                names.add(((Enum<?>) constant).name());
            }
        }
        return names;
    }

    private static boolean isForRules(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !NOT_FOR_RULES.contains(method.getName())
                && method.getDeclaringClass() != Object.class;
    }

    private static String propertyName(Method method) {
        String name = method.getName();
        boolean is = name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class;
        return is ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
    }
}
