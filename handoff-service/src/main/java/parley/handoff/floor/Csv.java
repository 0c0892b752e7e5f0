package parley.handoff.floor;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.handoff.floor.ReportSql.Course;

/** Rows as RFC 4180 text. */
final class Csv {

    private static final String COURSES =
            "brand,handoff,topic,skill,asked,answered,closed,closed_by,replies,human_seconds,kept\r\n";
    private static final String SPANS = "brand,intent,from,to,answered,asked_back,handed_over,with_advisor\r\n";

    private Csv() {}

    static String of(List<Course> courses) {
        return text(
                COURSES,
                courses,
                course -> line(
                        course.brand(),
                        course.handoffId(),
                        course.topic(),
                        course.skill(),
                        course.asked(),
                        course.answered(),
                        course.closed(),
                        course.closedBy(),
                        course.replies(),
                        course.humanSeconds(),
                        course.kept()));
    }

    static String ofSpans(List<AutomationSql.Span> spans) {
        return text(
                SPANS,
                spans,
                span -> line(
                        span.brand(),
                        span.intent(),
                        span.countedFrom(),
                        span.countedTo(),
                        span.answered(),
                        span.askedBack(),
                        span.handedOver(),
                        span.withAdvisor()));
    }

    private static <T> String text(String head, List<T> rows, Function<T, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("", head, ""));
    }

    private static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; and a spreadsheet must not take a label for a formula. */
    private static String field(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
