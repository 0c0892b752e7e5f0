package parley.rulebook.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import parley.conversation.account.AccountFacts;

/**
 * A scenario ready to run.
 *
 * @param file path below the rules folder, for reports
 * @param turns what is said and expected, in order
 */
public record Scenario(
        String file, String name, LocalDate today, ZoneId zone, AccountFacts account, List<ScenarioTurn> turns) {

    private static final int NOON = 12;

    public Scenario {
        turns = List.copyOf(turns);
    }

    /** Noon of the day, in the customer's zone. */
    Instant now() {
        return today.atTime(NOON, 0).atZone(zone).toInstant();
    }
}
