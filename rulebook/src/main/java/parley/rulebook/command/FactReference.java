package parley.rulebook.command;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.intent.Slot;
import parley.conversation.shopping.Suggestion;
import parley.rulebook.author.Deals;
import parley.rulebook.author.Draft;
import parley.rulebook.author.Meant;
import parley.rulebook.author.Suggest;

/** What authors can speak of, as a page: facts, their properties, and the words of {@code Meant} and {@code suggest}. */
final class FactReference {

    private static final String HEAD = """
        # Facts and words for rules

        Made by `./parley rules facts`; a test holds that it is up to date. In `when` a property is written by its name
        (`shippedOn`), in `then` with parentheses (`$p.shippedOn()`). A property that may be absent is tested first: `shippedOn != null`.
        """;

    private final StringBuilder page = new StringBuilder(HEAD);

    static String page() {
        FactReference reference = new FactReference();
        reference.properties(
                "Situation", "`$s : Situation( … )`: what one turn may look at", methodsOf(Situation.class));
        Arrays.stream(AccountFact.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(reference::fact);
        reference.fact(Order.Line.class);
        reference.fact(Money.class);
        reference.fact(Slot.Period.class);
        reference.fact(Suggestion.class);
        reference.words("Meant", "behind `from`; `$s` is the situation", Meant.class);
        reference.words("Deals", "what can be offered, behind `from`; `$s` is the situation", Deals.class);
        reference.words("suggest", "in `then`", Suggest.class);
        reference.words("…and what follows it", "each adds to the suggestion", Draft.class);
        return reference.page.toString();
    }

    private record Property(String name, String kind, boolean absent) {}

    private void fact(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals("origin")) {
                properties.add(new Property(
                        component.getName(),
                        kind(component.getGenericType()),
                        isNullable(component.getAccessor(), component.getAnnotatedType())));
            }
        }
        properties.addAll(methodsOf(type).stream()
                .filter(property -> Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getName().equals(property.name())))
                .toList());
        properties(type.getSimpleName(), "", properties);
    }

    /** Properties that are worked out: {@code open}, {@code today}. */
    private static List<Property> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method ->
                        !List.of("toString", "hashCode", "kind", "origin").contains(method.getName()))
                .map(method -> new Property(
                        name(method),
                        kind(method.getGenericReturnType()),
                        isNullable(method, method.getAnnotatedReturnType())))
                .sorted(Comparator.comparing(Property::name))
                .toList();
    }

    private void properties(String title, String text, List<Property> properties) {
        page.append("\n## ").append(title).append("\n\n");
        if (!text.isEmpty()) {
            page.append(text).append("\n\n");
        }
        page.append("| property | is | |\n|---|---|---|\n");
        properties.forEach(property -> page.append("| `%s` | %s | %s |%n"
                .formatted(property.name(), property.kind(), property.absent() ? "may be absent" : "")
                .replace(System.lineSeparator(), "\n")));
    }

    private void words(String title, String text, Class<?> type) {
        page.append("\n## `").append(title).append("`\n\n").append(text).append("\n\n| word | gives |\n|---|---|\n");
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.getName().equals("candidates"))
                .map(FactReference::word)
                .sorted()
                .distinct()
                .forEach(page::append);
    }

    private static String word(Method method) {
        String arguments = Arrays.stream(method.getParameters())
                .map(parameter ->
                        parameter.getType() == Situation.class ? "$s" : kind(parameter.getParameterizedType()))
                .collect(Collectors.joining(", "));
        return "| `%s(%s)` | %s |\n".formatted(method.getName(), arguments, kind(method.getGenericReturnType()));
    }

    private static String name(Method method) {
        String name = method.getName();
        boolean question = name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class;
        return question ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3) : name;
    }

    private static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) || element.isAnnotationPresent(Nullable.class);
    }

    private static String kind(Type type) {
        return switch (type) {
            case ParameterizedType list -> "list of " + kind(list.getActualTypeArguments()[0]);
            case Class<?> array when array.isArray() -> kind(array.getComponentType()) + "…";
            case Class<?> state
            when state.isEnum() && state != Enum.class ->
                Arrays.stream(state.getEnumConstants())
                        .map(constant -> owner(state) + "." + constant)
                        .collect(Collectors.joining(", "));
            case Class<?> known -> kind(known);
            default -> "fact";
        };
    }

    private static String owner(Class<?> state) {
        Class<?> outer = state.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + state.getSimpleName();
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "LocalDate" -> "day";
            case "Instant" -> "instant";
            case "Money" -> "sum";
            case "boolean", "Boolean" -> "yes or no";
            case "int", "long", "BigDecimal", "Number" -> "number";
            case "Enum" -> "state";
            case "Draft" -> "the suggestion";
            case "void" -> "";
            default -> type.getSimpleName();
        };
    }
}
