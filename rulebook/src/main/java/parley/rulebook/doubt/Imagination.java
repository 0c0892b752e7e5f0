package parley.rulebook.doubt;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Situation;
import parley.conversation.Utterance;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Origin;
import parley.conversation.decision.Question;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;

/**
 * Makes up customers: few facts of every kind, every state, days around today, absent values, numbers that fit together
 * and numbers that do not. The same seed makes up the same customers for ever.
 */
final class Imagination {

    private static final int MOST_OF_A_KIND = 3;
    private static final int NAMES = 3;
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final List<Integer> DAYS = List.of(-400, -60, -20, -1, 0, 1, 20, 400);
    private static final List<Integer> LENGTHS = List.of(0, 30, 400);
    private static final List<Long> SUMS = List.of(0L, 990L, 4990L);
    private static final List<String> INDICATORS = List.of("balance", "data_used", "points", "electricity", "gas");
    private static final List<String> SLOTS = List.of("order", "invoice", "contract", "payment");

    private final Random random;

    Imagination(long seed) {
        random = new Random(seed);
    }

    /** @param kinds the facts that rules of the intent look at; others would only blur the picture */
    Situation about(String intent, Set<FactKind> kinds) {
        ConversationId id = new ConversationId("imagined", "1");
        Customer customer = new Customer("c-1", null, "en", ZONE);
        List<AccountFact> facts = new ArrayList<>();
        for (Class<?> kind : AccountFact.class.getPermittedSubclasses()) {
            if (!kinds.contains(FactKind.valueOf(kind.getSimpleName().toUpperCase(Locale.ROOT)))) {
                continue;
            }
            int count = random.nextInt(MOST_OF_A_KIND + 1);
            for (int i = 0; i < count; i++) {
                facts.add((AccountFact) imagine(kind, i));
            }
        }
        return new Situation(
                conversation(id, intent),
                new Utterance(id, "imagined", "u-1", customer, new Utterance.Act.Text("…"), NOW),
                Understanding.certain(new Intent(intent), slots(), "en"),
                AccountFacts.of(facts),
                NOW);
    }

    /** One in four was just asked which thing is meant. */
    private Conversation conversation(ConversationId id, String intent) {
        Conversation empty = Conversation.empty(id);
        return random.nextInt(4) > 0
                ? empty
                : new Conversation(
                        id, null, "en", 0, empty.floor(), new Question(new Intent(intent), one(SLOTS), List.of()));
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            String kind = one(SLOTS);
            String number = kind.substring(0, 1).toUpperCase(Locale.ROOT) + random.nextInt(NAMES + 1);
            slots.add(new Slot.Text(kind, number, number));
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = day();
            slots.add(new Slot.Period("period", from, from.plusDays(one(LENGTHS)), "then"));
        }
        return slots;
    }

    private Record imagine(Class<?> type, int index) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, index))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return (Record) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot imagine a " + type.getSimpleName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component, int index) {
        boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
        if (absent) {
            return null;
        }
        String name = component.getName();
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return one(Arrays.asList(type.getEnumConstants()));
        }
        if (type == String.class) {
            return text(component.getDeclaringRecord(), name, index);
        }
        return type == List.class ? listOf(component) : valueOf(type);
    }

    /** None or one of what the list holds. */
    private List<?> listOf(RecordComponent component) {
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (random.nextBoolean()) {
            return List.of();
        }
        return List.of(element.isRecord() ? imagine(element, 0) : "thing");
    }

    private Object valueOf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> day();
            case "Instant" -> NOW.plus(one(DAYS), ChronoUnit.DAYS);
            case "Money" -> new Money(one(SUMS), random.nextInt(5) == 0 ? "USD" : "EUR");
            case "BigDecimal" -> BigDecimal.valueOf(one(SUMS));
            case "int", "long" -> random.nextInt(60);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Map" -> Map.of("kind", List.of("thing"));
            case "Origin" -> origin();
            default -> {
                if (!type.isRecord()) {
                    throw new IllegalStateException("cannot imagine a " + type);
                }
                yield imagine(type, 0);
            }
        };
    }

    private static Origin origin() {
        return new Origin("imagined", NOW, NOW);
    }

    private String text(Class<?> fact, String name, int index) {
        if (name.equals("indicator")) {
            return one(INDICATORS);
        }
        if (name.equals("number")) {
            return fact.getSimpleName().substring(0, 1) + index;
        }
        return name.endsWith("Number") ? name.substring(0, 1).toUpperCase(Locale.ROOT) + random.nextInt(NAMES) : name;
    }

    private LocalDate day() {
        return NOW.atZone(ZONE).toLocalDate().plusDays(one(DAYS));
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
