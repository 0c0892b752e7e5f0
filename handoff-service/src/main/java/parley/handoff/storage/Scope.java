package parley.handoff.storage;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Which brands a transaction can see; PostgreSQL enforces it row by row.
 *
 * @param brands {@code *}, or brand ids separated by commas
 */
public record Scope(String brands) {

    /** The service's own work: intake, leases, alarms. */
    public static final Scope EVERY_BRAND = new Scope("*");

    /** What a person may see. */
    public static Scope of(Collection<String> brands) {
        return brands.contains("*") ? EVERY_BRAND : new Scope(String.join(",", new TreeSet<>(brands)));
    }
}
