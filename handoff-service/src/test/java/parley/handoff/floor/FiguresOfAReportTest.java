package parley.handoff.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.handoff.floor.Report.DayFigures;
import parley.handoff.floor.Report.TopicFigures;
import parley.handoff.floor.ReportSql.Course;

class FiguresOfAReportTest {

    private static final Instant ASKED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void nothingMeasuredIsNoZero() {
        Report report = of(List.of(course("refund", null, null)));
        assertThat(report.firstAnswerMedian()).isNull();
        assertThat(report.answered()).isZero();
    }

    @Test
    void theMedianIsAValueThatWasMeasured() {
        Report report =
                of(List.of(course("refund", 60L, null), course("refund", 120L, null), course("refund", 600L, null)));
        assertThat(report.firstAnswerMedian()).isEqualTo(120);
    }

    @Test
    void nineOfTenWereAsFastAsTheNinth() {
        List<Long> seconds = LongStream.rangeClosed(1, 10).boxed().toList();
        assertThat(Report.quantile(seconds, 0.9)).isEqualTo(9);
    }

    @Test
    void topicsAddUpPeoplesTime() {
        Report report = of(List.of(course("refund", 60L, 90L), course("refund", 60L, 90L), course("points", 5L, 9L)));
        assertThat(report.topics())
                .containsExactly(
                        new TopicFigures("refund", "Refund", 2, 2, 60L, 60),
                        new TopicFigures("points", "Refund", 1, 1, 5L, 30));
    }

    @Test
    void aLabelIsNoFormula() {
        assertThat(Csv.of(List.of(course("=HYPERLINK(\"x\")", null, null)))).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void aDayEndsWhereTheDeskIs() {
        Report report = Report.of(List.of(course("refund", 60L, null)), ZoneId.of("Pacific/Auckland"));
        assertThat(report.days()).extracting(DayFigures::day).containsExactly(LocalDate.of(2026, 11, 23));
        assertThat(Report.of(List.of(course("refund", 60L, null)), ZoneId.of("Pacific/Kiritimati"))
                        .days())
                .containsExactly(new DayFigures(LocalDate.of(2026, 11, 24), 1, 1, 1, 60L, 60L));
    }

    private static Report of(List<Course> courses) {
        return Report.of(courses, ZoneOffset.UTC);
    }

    private static Course course(String topic, @Nullable Long answeredAfter, @Nullable Long closedAfter) {
        return new Course(
                "acme", "h", topic, "Refund", null, ASKED, after(answeredAfter), after(closedAfter), null, 1, 30, true);
    }

    private static @Nullable Instant after(@Nullable Long seconds) {
        return seconds == null ? null : ASKED.plusSeconds(seconds);
    }
}
