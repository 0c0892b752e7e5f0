package parley.handoff.advisor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.handoff.storage.Scope;

/**
 * Somebody who is logged in.
 *
 * @param name shown to customers and colleagues
 */
public record DeskUser(String id, String name, Set<Grant> grants) {

    public DeskUser {
        grants = Set.copyOf(grants);
    }

    public static DeskUser of(String id, String name, Collection<Grant> grants) {
        return new DeskUser(id, name, Set.copyOf(grants));
    }

    /** Brands for which this user has a role, {@code *} for every brand. */
    public Set<String> brands(Role role) {
        return grants.stream()
                .filter(grant -> grant.role().includes(role))
                .map(Grant::brand)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this user's transactions may see when acting in a role; nothing without it. */
    public Scope scope(Role role) {
        return Scope.of(brands(role));
    }

    public boolean may(Role role, String brand) {
        Set<String> brands = brands(role);
        return brands.contains("*") || brands.contains(brand);
    }

    public boolean isLead() {
        return !brands(Role.LEAD).isEmpty();
    }

    public boolean isAdvisor() {
        return !brands(Role.ADVISOR).isEmpty();
    }

    public boolean isAdmin() {
        return !brands(Role.ADMIN).isEmpty();
    }

    public boolean isRuleAuthor() {
        return !brands(Role.RULE_AUTHOR).isEmpty();
    }

    /** Two letters for the eye. */
    public String initials() {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The words that {@code @RolesAllowed} compares with. */
    public Set<String> roleNames() {
        return Arrays.stream(Role.values())
                .filter(role -> !brands(role).isEmpty())
                .map(Role::stored)
                .collect(Collectors.toSet());
    }
}
