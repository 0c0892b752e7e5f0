package parley.rulebook.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Money;

/** How facts are written in scenarios: sums as {@code 49.90 EUR}, origins left out, the rest as in the fact itself. */
final class FactModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    FactModule() {
        addDeserializer(Money.class, new MoneyReader());
    }

    /** A property that the fact needs and the author left out. */
    static Optional<String> missing(AccountFact fact) {
        try {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getName().equals("origin");
                if (!optional && component.getAccessor().invoke(fact) == null) {
                    return Optional.of(component.getName());
                }
            }
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                String[] parts = text.strip().split(" ");
                Currency currency = Currency.getInstance(parts[1]);
                BigDecimal minor = new BigDecimal(parts[0]).movePointRight(currency.getDefaultFractionDigits());
                return new Money(minor.longValueExact(), parts[1]);
            } catch (IllegalArgumentException | ArithmeticException | ArrayIndexOutOfBoundsException e) {
                throw context.weirdStringException(text, Money.class, "a sum is written like 49.90 EUR");
            }
        }
    }
}
