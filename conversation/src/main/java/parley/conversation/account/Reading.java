package parley.conversation.account;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The level of an indicator at an instant: a meter, a balance, data used, points.
 *
 * @param indicator name of the indicator, for example {@code balance}, {@code data_used}, {@code points}
 * @param value in {@code unit}
 * @param unit for example {@code EUR}, {@code GB}, {@code points}, {@code kWh}
 * @param at when it was read
 */
public record Reading(String indicator, BigDecimal value, String unit, Instant at, Origin origin)
        implements AccountFact {

    @Override
    public String number() {
        return indicator;
    }
}
