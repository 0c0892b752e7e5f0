package parley.handoff.queue;

/** Names one handoff. */
public record HandoffKey(String brand, String id) implements Comparable<HandoffKey> {

    @Override
    public int compareTo(HandoffKey other) {
        int byBrand = brand.compareTo(other.brand);
        return byBrand != 0 ? byBrand : id.compareTo(other.id);
    }
}
