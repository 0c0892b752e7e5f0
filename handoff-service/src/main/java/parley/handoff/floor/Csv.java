package parley.handoff.floor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.handoff.floor.ReportSql.Course;

/** Courses as RFC 4180 text. */
final class Csv {

    private static final String HEAD =
            "brand,handoff,topic,asked,answered,closed,closed_by,replies,human_seconds,kept\r\n";

    private Csv() {}

    static String of(List<Course> courses) {
        return courses.stream().map(Csv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Course course) {
        return Stream.<@Nullable Object>of(
                        course.brand(),
                        course.handoffId(),
                        course.topic(),
                        course.asked(),
                        course.answered(),
                        course.closed(),
                        course.closedBy(),
                        course.replies(),
                        course.humanSeconds(),
                        course.kept())
                .map(Csv::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; and a spreadsheet must not take a label for a formula. */
    private static String field(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
