package parley.handoff.assignment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An advisor who is there and takes offers.
 *
 * @param brands {@code *} for every brand
 * @param skills level by skill
 * @param languages empty if every language will do
 * @param capacity how much weight they can have at once
 * @param load weight of what they have and are offered
 * @param isAsked an offer of theirs is open; they get no second one meanwhile
 * @param lastOffered when they were last offered something
 */
public record Worker(
        String id,
        Set<String> brands,
        Map<String, Integer> skills,
        Set<String> languages,
        int capacity,
        int load,
        boolean isAsked,
        Instant lastOffered) {

    public Worker {
        if (capacity < 1) {
            throw new IllegalArgumentException("the capacity of " + id + " must be at least 1, not " + capacity);
        }
        brands = Set.copyOf(brands);
        skills = Map.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    boolean sees(String brand) {
        return brands.contains("*") || brands.contains(brand);
    }

    boolean speaks(String language) {
        return languages.isEmpty() || languages.contains(language);
    }

    int level(String skill) {
        return skills.getOrDefault(skill, 0);
    }

    /** What is heavier than a whole advisor goes to one who has nothing else: otherwise nobody would ever get it. */
    boolean hasRoomFor(int weight) {
        return load == 0 || load + weight <= capacity;
    }

    Worker offered(int weight, Instant now) {
        return new Worker(id, brands, skills, languages, capacity, load + weight, true, now);
    }
}
