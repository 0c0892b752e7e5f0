package parley.handoff.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a handoff is offered to one advisor and not to another, or why to nobody yet. Stands in the audit log.
 *
 * @param advisor who is offered it; absent if nobody can have it now
 * @param because what told the best two apart, {@code only_one} or {@code nobody}
 * @param place among those of the brand that wait, from 1
 * @param waited seconds that the customer has waited
 * @param level of the skill at first, and {@code levelAsked} what is left of it by now
 * @param language asked now; absent once it is no longer asked
 * @param fit how many advisors could have it
 * @param inTheWay how many advisors could not, by obstacle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        @Nullable String advisor,
        String because,
        int place,
        long waited,
        boolean escalated,
        @Nullable String skill,
        int level,
        int levelAsked,
        @Nullable String language,
        int fit,
        Map<String, Integer> inTheWay) {

    static Map<String, Integer> named(Map<Obstacle, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((obstacle, count) -> named.put(obstacle.wireName(), count));
        return named;
    }
}
