package parley.handoff.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines as people would count them on their fingers. Times are local to the hours' zone. */
class NamedDeadlinesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final BusinessHours OFFICE = BusinessHours.of(PARIS, WEEKDAYS, "09:00-12:30", "13:30-18:00");
    private static final Map<String, BusinessHours> HOURS = Map.of(
            "office", OFFICE,
            "holiday", OFFICE.withDaysOff(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1))),
            "sale", OFFICE.withSpecial(Map.of(LocalDate.of(2026, 11, 28), List.of(Shift.parse("10:00-14:00")))),
            "nights", BusinessHours.of(PARIS, EnumSet.allOf(DayOfWeek.class), "00:00-06:00", "22:00-24:00"),
            "always", BusinessHours.always(),
            "weekend", BusinessHours.of(PARIS, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "10:00-16:00"),
            "newyork", BusinessHours.of(ZoneId.of("America/New_York"), WEEKDAYS, "08:00-17:00"),
            "kolkata",
                    BusinessHours.of(
                            ZoneId.of("Asia/Kolkata"),
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                            "10:00-19:00"),
            "mondays", BusinessHours.of(PARIS, EnumSet.of(DayOfWeek.MONDAY), "09:00-10:00"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            within one shift                            | office  | 2026-11-23T10:00 | 30   | 2026-11-23T10:30
            begins with the shift                       | office  | 2026-11-23T09:00 | 60   | 2026-11-23T10:00
            ends with the morning                       | office  | 2026-11-23T12:00 | 30   | 2026-11-23T12:30
            jumps over lunch                            | office  | 2026-11-23T12:15 | 30   | 2026-11-23T13:45
            asked during lunch                          | office  | 2026-11-23T13:00 | 30   | 2026-11-23T14:00
            asked as lunch begins                       | office  | 2026-11-23T12:30 | 15   | 2026-11-23T13:45
            asked as lunch ends                         | office  | 2026-11-23T13:30 | 15   | 2026-11-23T13:45
            ends with the day                           | office  | 2026-11-23T17:30 | 30   | 2026-11-23T18:00
            goes on tomorrow                            | office  | 2026-11-23T17:45 | 30   | 2026-11-24T09:15
            asked in the evening                        | office  | 2026-11-23T20:00 | 15   | 2026-11-24T09:15
            asked at closing time                       | office  | 2026-11-23T18:00 | 15   | 2026-11-24T09:15
            asked in the small hours                    | office  | 2026-11-24T03:00 | 15   | 2026-11-24T09:15
            asked a second before opening               | office  | 2026-11-24T08:59:59 | 15 | 2026-11-24T09:15
            a whole day of work                         | office  | 2026-11-23T09:00 | 480  | 2026-11-23T18:00
            a day of work from noon                     | office  | 2026-11-23T12:00 | 480  | 2026-11-24T12:00
            two days of work                            | office  | 2026-11-23T09:00 | 960  | 2026-11-24T18:00
            a week of work                              | office  | 2026-11-23T09:00 | 2400 | 2026-11-27T18:00
            a week and a minute                         | office  | 2026-11-23T09:00 | 2401 | 2026-11-30T09:01
            over the weekend                            | office  | 2026-11-27T17:45 | 30   | 2026-11-30T09:15
            asked on Saturday                           | office  | 2026-11-28T11:00 | 60   | 2026-11-30T10:00
            asked on Sunday night                       | office  | 2026-11-29T23:59 | 60   | 2026-11-30T10:00
            over Christmas and the weekend behind it    | holiday | 2026-12-24T17:30 | 60   | 2026-12-28T09:30
            asked on Christmas day                      | holiday | 2026-12-25T10:00 | 60   | 2026-12-28T10:00
            over New Year                               | holiday | 2026-12-31T17:30 | 60   | 2027-01-04T09:30
            the day before a day off is whole           | holiday | 2026-12-24T09:00 | 480  | 2026-12-24T18:00
            a Saturday worked for once                  | sale    | 2026-11-27T17:30 | 60   | 2026-11-28T10:30
            asked on the Saturday worked for once       | sale    | 2026-11-28T13:30 | 60   | 2026-11-30T09:30
            no lunch on the special day                 | sale    | 2026-11-28T12:00 | 60   | 2026-11-28T13:00
            day and night                               | always  | 2026-11-29T23:30 | 60   | 2026-11-30T00:30
            day and night over new year                 | always  | 2026-12-31T23:59 | 1    | 2027-01-01T00:00
            a whole week, day and night                 | always  | 2026-11-23T12:00 | 10080 | 2026-11-30T12:00
            through midnight                            | nights  | 2026-11-23T23:30 | 60   | 2026-11-24T00:30
            from the morning into the night             | nights  | 2026-11-23T05:30 | 60   | 2026-11-23T22:30
            the night in which clocks go forward        | nights  | 2026-03-29T00:00 | 300  | 2026-03-29T06:00
            across the hour that does not exist         | nights  | 2026-03-29T01:30 | 60   | 2026-03-29T03:30
            one minute more than that short night       | nights  | 2026-03-29T00:00 | 301  | 2026-03-29T22:01
            the night in which clocks go back           | nights  | 2026-10-25T00:00 | 420  | 2026-10-25T06:00
            one minute more than that long night        | nights  | 2026-10-25T00:00 | 421  | 2026-10-25T22:01
            before the hour that comes twice            | nights  | 2026-10-25T01:30 | 30   | 2026-10-25T02:00
            office hours on the day after a change      | office  | 2026-03-27T17:30 | 60   | 2026-03-30T09:30
            a change of clocks shortens no shift        | office  | 2026-10-23T17:30 | 60   | 2026-10-26T09:30
            weekends only                               | weekend | 2026-11-23T10:00 | 60   | 2026-11-28T11:00
            from one weekend to the next                | weekend | 2026-11-29T15:30 | 60   | 2026-12-05T10:30
            weekends only, clocks go forward            | weekend | 2026-03-28T15:30 | 60   | 2026-03-29T10:30
            another continent                           | newyork | 2026-11-20T16:30 | 60   | 2026-11-23T08:30
            clocks change two weeks apart from Europe   | newyork | 2026-03-06T16:30 | 60   | 2026-03-09T08:30
            a zone with half an hour                    | kolkata | 2026-11-28T18:45 | 30   | 2026-11-30T10:15
            one hour a week                             | mondays | 2026-11-23T09:30 | 120  | 2026-12-07T09:30
            no time at all, open                        | office  | 2026-11-23T10:00 | 0    | 2026-11-23T10:00
            no time at all, closed                      | office  | 2026-11-23T20:00 | 0    | 2026-11-24T09:00
            a leap day                                  | always  | 2028-02-28T12:00 | 1440 | 2028-02-29T12:00
            """)
    void fallsWhereAPersonExpectsIt(
            String name, String hours, LocalDateTime asked, long minutes, LocalDateTime expected) {
        BusinessHours open = Objects.requireNonNull(HOURS.get(hours));
        Instant due = open.after(asked.atZone(open.zone()).toInstant(), Duration.ofMinutes(minutes))
                .orElseThrow();
        assertThat(due.atZone(open.zone()).toLocalDateTime()).as(name).isEqualTo(expected);
    }
}
