package parley.handoff.assignment;

import org.jspecify.annotations.Nullable;

/**
 * What a handoff asks of whoever answers it.
 *
 * @param skill absent if anybody knows enough
 * @param level of the skill, 1 to 5; 0 without a skill
 * @param language of the customer, an ISO 639 code
 * @param priority each step stands {@link Patience#headStart()} earlier in the queue; 0 is usual
 * @param weight how much of an advisor's capacity it takes, at least 1
 */
public record Demand(@Nullable String skill, int level, String language, int priority, int weight) {

    public Demand {
        if (weight < 1 || level < 0) {
            throw new IllegalArgumentException(
                    "weight " + weight + " must be at least 1, level " + level + " at least 0");
        }
    }
}
