package parley.local.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * How the sandbox behaves.
 *
 * @param delay between doing and telling
 * @param lose does what it is told and says nothing; only a query brings the result
 * @param twice tells every result twice, under two ids
 * @param refuse refuses payments
 */
public record Behaviour(Duration delay, boolean lose, boolean twice, boolean refuse) {

    public static final Behaviour GOOD = new Behaviour(Duration.ZERO, false, false, false);

    /**
     * Reads {@code delayMs=1500&lose=true&twice=true&refuse=true}; what is not named is as in {@link #GOOD}.
     *
     * @throws IllegalArgumentException if a name or a number is none
     */
    static Behaviour parse(Map<String, String> settings) {
        for (String name : settings.keySet()) {
            if (!name.matches("delayMs|lose|twice|refuse")) {
                throw new IllegalArgumentException("no '" + name + "': use delayMs, lose, twice, refuse");
            }
        }
        return new Behaviour(
                Duration.ofMillis(Long.parseLong(settings.getOrDefault("delayMs", "0"))),
                Boolean.parseBoolean(settings.get("lose")),
                Boolean.parseBoolean(settings.get("twice")),
                Boolean.parseBoolean(settings.get("refuse")));
    }
}
