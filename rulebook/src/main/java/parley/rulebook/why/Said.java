package parley.rulebook.why;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;

/** Facts and values in an author's words. */
final class Said {

    private static final Pattern WORD = Pattern.compile("[a-z]\\w*");
    private static final Pattern SLOT = Pattern.compile("slot\\(\\s*\"(\\w+)\"\\s*\\)");

    private Said() {}

    /** {@code Order 1042}; a list by what is in it. */
    static String fact(@Nullable Object fact) {
        return switch (fact) {
            case null -> "nothing";
            case Situation situation -> "Situation( intent = " + situation.intent() + " )";
            case AccountFact known -> known.getClass().getSimpleName() + " " + known.number();
            case Collection<?> many -> many.stream().map(Said::fact).collect(Collectors.joining(", ", "[", "]"));
            default -> fact.toString();
        };
    }

    /** Values of the properties that a condition speaks of: {@code Order 1042: status = SHIPPED}. */
    static String values(Object fact, String condition) {
        Set<String> values = new LinkedHashSet<>();
        if (fact instanceof Situation situation) {
            SLOT.matcher(condition)
                    .results()
                    .forEach(slot -> values.add("slot " + slot.group(1) + " = " + situation.slot(slot.group(1))));
        }
        WORD.matcher(condition)
                .results()
                .map(word -> word.group())
                .distinct()
                .forEach(word -> Arrays.stream(type(fact).getMethods())
                        .filter(method -> isProperty(method, word))
                        .limit(1)
                        .forEach(method -> values.add(word + " = " + value(method, fact))));
        String name = fact instanceof Situation ? "the situation" : fact(fact);
        return values.isEmpty() ? name : name + ": " + String.join(", ", values);
    }

    /** {@code reply order.shipped}. */
    static String suggestion(Candidate candidate) {
        return switch (candidate.decision()) {
            case Decision.Reply reply ->
                "reply " + reply.phrase().key() + ", facts: " + reply.evidence().size();
            case Decision.Ask ask -> "ask " + ask.phrase().key();
            case Decision.Propose propose ->
                "propose " + propose.proposal().content().key();
            case Decision.Conclude ignored -> "an answered offer";
            case Decision.HandOff handOff ->
                "hand off: " + handOff.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The JDK's own lists are closed to reflection; what they have in common is open. */
    private static Class<?> type(Object fact) {
        return fact instanceof Collection<?> ? Collection.class : fact.getClass();
    }

    private static boolean isProperty(Method method, String word) {
        String name = method.getName();
        boolean named = name.equals(word) || name.equalsIgnoreCase("is" + word);
        return named && method.getParameterCount() == 0 && method.getReturnType() != void.class;
    }

    private static String value(Method method, Object fact) {
        try {
            Object value = method.invoke(fact);
            return value instanceof Collection<?> ? fact(value) : String.valueOf(value);
        } catch (ReflectiveOperationException unreadable) {
            return "unknown";
        }
    }
}
