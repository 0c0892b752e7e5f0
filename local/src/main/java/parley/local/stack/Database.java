package parley.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * How to reach the database.
 *
 * @param jdbcUrl for example {@code jdbc:postgresql://db.example.org/parley}
 */
public record Database(String jdbcUrl, String user, String password) {

    private static final int PATIENCE_SECONDS = 3;

    /**
     * From a JDBC URL with user and password among its parameters.
     *
     * @throws Trouble if it is none
     */
    static Database parse(String url) {
        Properties parts = Driver.parseURL(url, null);
        if (parts == null || parts.getProperty("user") == null) {
            throw new Trouble("PARLEY_POSTGRES must be a JDBC URL with a user, for example"
                    + " jdbc:postgresql://db.example.org/parley?user=parley&password=secret");
        }
        return new Database(url, parts.getProperty("user"), parts.getProperty("password", ""));
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(PATIENCE_SECONDS));
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Whether somebody answers there. */
    public boolean answers() {
        try (Connection connection = open()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException silent) {
            return false;
        }
    }

    /** Without the password, for messages. */
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("password=[^&]*", "password=…");
    }
}
