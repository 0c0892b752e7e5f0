package parley.handoff.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<TopicFigures> topics) {

    /** Pure: the same courses give the same figures. */
    public static Report of(List<Course> courses) {
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
                topics(courses));
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

    /** One topic: how often, and how much of people's time. */
    public record TopicFigures(String topic, int asked, long humanSeconds) {

        private static TopicFigures of(Map.Entry<String, List<Course>> topic) {
            return new TopicFigures(
                    topic.getKey(),
                    topic.getValue().size(),
                    topic.getValue().stream().mapToLong(Course::humanSeconds).sum());
        }
    }
}
