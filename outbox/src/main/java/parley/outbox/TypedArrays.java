package parley.outbox;

import java.lang.reflect.Type;
import java.sql.Array;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds arrays as what they are, which the driver sends in binary. Jdbi's own binding turns them into arrays of objects; the
 * driver writes those as escaped text, and refuses {@code byte[][]}.
 */
final class TypedArrays implements ArgumentFactory.Preparable {

    private static final Map<Type, String> ELEMENTS =
            Map.of(String[].class, "text", Long[].class, "int8", byte[][].class, "bytea");

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Optional.ofNullable(ELEMENTS.get(type)).map(element -> values -> array(element, (Object[]) values));
    }

    private static Argument array(String element, Object[] values) {
        return (position, statement, context) -> {
            Array array = statement.getConnection().createArrayOf(element, values);
            context.addCleanable(array::free);
            statement.setArray(position, array);
        };
    }
}
