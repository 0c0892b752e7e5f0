package parley.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.intent.Intent;
import parley.conversation.shopping.Suggestion;
import parley.rulebook.author.Deals;
import parley.rulebook.author.Meant;
import parley.rulebook.drl.Part;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleIntents;

/**
 * Which kinds of facts the rules of an intent look at, told from the rules' own words: a rule that says {@code from
 * $s.orders} reads orders. Names of which a word reads what are taken from the return types of the situation and of the
 * author's words, so that a new one is known here without being listed.
 */
final class Reads {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final String THEN = "Then";
    private static final Map<String, Set<FactKind>> KINDS_BY_WORD = kindsByWord(word -> !word.endsWith(THEN));
    private static final Map<String, Set<FactKind>> KINDS_THEN = kindsByWord(word -> word.endsWith(THEN));

    private final Map<String, Set<FactKind>> byIntent = new HashMap<>();
    private final Map<String, Set<FactKind>> thenByIntent = new HashMap<>();
    private final Set<FactKind> ofEveryIntent = EnumSet.noneOf(FactKind.class);

    Reads(Collection<Rule> rules) {
        for (Rule rule : rules) {
            Set<String> intents = RuleIntents.of(rule);
            Set<FactKind> kinds = kinds(rule, KINDS_BY_WORD);
            Set<FactKind> then = kinds(rule, KINDS_THEN);
            intents.forEach(intent -> thenByIntent
                    .computeIfAbsent(intent, ignored -> EnumSet.noneOf(FactKind.class))
                    .addAll(then));
            if (intents.isEmpty()) {
                ofEveryIntent.addAll(kinds);
            }
            intents.forEach(intent -> byIntent.computeIfAbsent(intent, ignored -> EnumSet.noneOf(FactKind.class))
                    .addAll(kinds));
        }
    }

    Set<FactKind> of(Intent intent) {
        Set<FactKind> kinds = EnumSet.copyOf(ofEveryIntent);
        kinds.addAll(byIntent.getOrDefault(intent.name(), Set.of()));
        return kinds;
    }

    /** Kinds looked at as they stood at a past day: those of words that end in {@code Then}. */
    Set<FactKind> then(Intent intent) {
        return Set.copyOf(thenByIntent.getOrDefault(intent.name(), Set.of()));
    }

    /** Every intent that a rule names. */
    Set<String> intents() {
        return Set.copyOf(byIntent.keySet());
    }

    private static Set<FactKind> kinds(Rule rule, Map<String, Set<FactKind>> byWord) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        Stream.concat(rule.when().stream().map(Reads::text), Stream.of(rule.then()))
                .map(text -> text.replaceAll("\"(\\\\.|[^\"\\\\])*\"", ""))
                .flatMap(text -> WORD.matcher(text).results())
                .forEach(word -> kinds.addAll(byWord.getOrDefault(word.group(), Set.of())));
        return kinds;
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Constraint constraint -> constraint.text();
            case Part.Source source -> source.text();
            case Part.Function function -> function.argument();
            case Part.Pattern ignored -> "";
            case Part.Refused ignored -> "";
        };
    }

    private static Map<String, Set<FactKind>> kindsByWord(Predicate<String> wanted) {
        Map<String, Set<FactKind>> kinds = new HashMap<>();
        for (Class<?> type : List.of(Situation.class, Meant.class, Deals.class)) {
            for (Method method : type.getMethods()) {
                if (!wanted.test(method.getName())) {
                    continue;
                }
                Set<FactKind> read = kinds(method.getGenericReturnType());
                kinds.computeIfAbsent(method.getName(), ignored -> EnumSet.noneOf(FactKind.class))
                        .addAll(read);
            }
        }
        return kinds;
    }

    private static Set<FactKind> kinds(Type type) {
        return switch (type) {
            case Class<?> facts when facts == AccountFacts.class -> EnumSet.allOf(FactKind.class);
            case Class<?> fact
            when AccountFact.class.isAssignableFrom(fact) && fact != AccountFact.class ->
                Set.of(FactKind.valueOf(fact.getSimpleName().toUpperCase(Locale.ROOT)));
            case Class<?> suggestion when suggestion == Suggestion.class -> Set.of(FactKind.PRODUCT, FactKind.ORDER);
            case Class<?> purchase
            when purchase == Purchase.class ->
                Set.of(FactKind.PRODUCT, FactKind.ORDER, FactKind.PROFILE, FactKind.PAYMENT);
            case Class<?> deal when deal == Cancellation.class || deal == SendingBack.class -> Set.of(FactKind.ORDER);
            case Class<?> end when end == ContractEnd.class -> Set.of(FactKind.CONTRACT);
            case ParameterizedType list -> kinds(list.getActualTypeArguments()[0]);
            default -> Set.of();
        };
    }
}
