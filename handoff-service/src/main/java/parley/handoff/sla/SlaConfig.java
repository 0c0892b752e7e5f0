package parley.handoff.sla;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How fast people answer, and when they work. Without shifts the desk is open day and night. */
@ConfigMapping(prefix = "parley.desk.sla")
public interface SlaConfig {

    @WithDefault("PT15M")
    Duration firstResponse();

    @WithDefault("PT10M")
    Duration nextResponse();

    @WithDefault("PT24H")
    Duration resolution();

    /** Share of the time after which it is high time. */
    @WithDefault("0.7")
    double warnAt();

    @WithDefault("UTC")
    ZoneId zone();

    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> days();

    /** For example {@code 09:00-12:30,13:30-18:00}. */
    Optional<List<String>> shifts();

    Optional<Set<LocalDate>> daysOff();

    /** What is promised, as the core counts it. */
    default Sla sla() {
        BusinessHours hours = shifts().map(shifts -> BusinessHours.of(zone(), days(), shifts.toArray(String[]::new))
                        .withDaysOff(daysOff().orElseGet(Set::of)))
                .orElseGet(BusinessHours::always);
        return new Sla(firstResponse(), nextResponse(), resolution(), warnAt(), hours);
    }
}
