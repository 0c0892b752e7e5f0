package parley.handoff.floor;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.handoff.floor.ReportSql.Course;

/**
 * Figures over courses. Times are seconds; absent where nothing was measured.
 *
 * @param kept promises kept, of {@code asked}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        int asked,
        int answered,
        int resolved,
        int kept,
        @Nullable Long firstAnswerMedian,
        @Nullable Long firstAnswerP90,
        @Nullable Long resolutionMedian,
        List<TopicFigures> topics,
        List<DayFigures> days) {

    /**
     * Pure: the same courses give the same figures.
     *
     * @param zone whose days are counted
     */
    public static Report of(List<Course> courses, ZoneId zone) {
        List<Long> first = seconds(courses, Course::answered);
        List<Long> resolution = seconds(courses, Course::closed);
        return new Report(
                courses.size(),
                first.size(),
                resolution.size(),
                (int) courses.stream().filter(Course::kept).count(),
                quantile(first, 0.5),
                quantile(first, 0.9),
                quantile(resolution, 0.5),
                topics(courses),
                days(courses, zone));
    }

    private static List<Long> seconds(List<Course> courses, Function<Course, @Nullable Instant> until) {
        return courses.stream()
                .filter(course -> until.apply(course) != null)
                .map(course -> Duration.between(course.asked(), Objects.requireNonNull(until.apply(course)))
                        .toSeconds())
                .sorted()
                .toList();
    }

    /** The nearest rank: a value that was measured, never one between two. */
    static @Nullable Long quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static List<TopicFigures> topics(List<Course> courses) {
        return courses.stream().collect(Collectors.groupingBy(Course::topic)).entrySet().stream()
                .map(TopicFigures::of)
                .sorted(Comparator.comparing(TopicFigures::asked).reversed().thenComparing(TopicFigures::topic))
                .toList();
    }

    private static List<DayFigures> days(List<Course> courses, ZoneId zone) {
        return courses.stream()
                .collect(Collectors.groupingBy(
                        course -> LocalDate.ofInstant(course.asked(), zone), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(DayFigures::of)
                .toList();
    }

    /** One topic: how often, how many promises were kept, and how much of people's time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicFigures(
            String topic,
            @Nullable String name,
            int asked,
            int kept,
            @Nullable Long firstAnswerMedian,
            long humanSeconds) {

        private static TopicFigures of(Map.Entry<String, List<Course>> topic) {
            List<Course> courses = topic.getValue();
            return new TopicFigures(
                    topic.getKey(),
                    called(courses),
                    courses.size(),
                    (int) courses.stream().filter(Course::kept).count(),
                    quantile(seconds(courses, Course::answered), 0.5),
                    courses.stream().mapToLong(Course::humanSeconds).sum());
        }
    }

    private static @Nullable String called(List<Course> courses) {
        for (Course course : courses) {
            if (course.topicName() != null) {
                return course.topicName();
            }
        }
        return null;
    }

    /** One day on which people were asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DayFigures(
            LocalDate day,
            int asked,
            int answered,
            int kept,
            @Nullable Long firstAnswerMedian,
            @Nullable Long firstAnswerP90) {

        private static DayFigures of(Map.Entry<LocalDate, List<Course>> day) {
            List<Long> first = seconds(day.getValue(), Course::answered);
            return new DayFigures(
                    day.getKey(),
                    day.getValue().size(),
                    first.size(),
                    (int) day.getValue().stream().filter(Course::kept).count(),
                    quantile(first, 0.5),
                    quantile(first, 0.9));
        }
    }
}
