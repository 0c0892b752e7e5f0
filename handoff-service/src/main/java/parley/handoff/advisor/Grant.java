package parley.handoff.advisor;

/**
 * One role for one brand.
 *
 * @param brand brand id, or {@code *} for every brand
 */
public record Grant(String brand, Role role) {}
