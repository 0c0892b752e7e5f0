package parley.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import parley.local.stack.Stack;

/**
 * What the stack has stored.
 *
 * @param databaseBytes of the whole database, indexes included
 * @param topicBytes of the topics' segments, in the broker's folder
 */
record Storage(long databaseBytes, long topicBytes) {

    static Storage of(Stack stack) {
        return new Storage(database(stack), topics(stack.settings().data().resolve("kafka")));
    }

    private static long database(Stack stack) {
        try (Connection connection = DriverManager.getConnection(
                        stack.database().jdbcUrl(),
                        stack.database().user(),
                        stack.database().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the database for its size", e);
        }
    }

    private static long topics(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> folder.relativize(file).toString().startsWith("parley."))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    Storage since(Storage before) {
        return new Storage(databaseBytes - before.databaseBytes, topicBytes - before.topicBytes);
    }
}
