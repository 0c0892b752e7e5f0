package parley.outbox;

import java.sql.Array;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds {@code byte[][]} as {@code bytea[]}: the PostgreSQL driver refuses it as an array of objects. */
final class ByteaArrays extends AbstractArgumentFactory<byte[][]> {

    ByteaArrays() {
        super(Types.ARRAY);
    }

    @Override
    protected Argument build(byte[][] values, ConfigRegistry config) {
        return (position, statement, context) -> {
            Array array = context.getConnection().createArrayOf("bytea", values);
            context.addCleanable(array::free);
            statement.setArray(position, array);
        };
    }
}
