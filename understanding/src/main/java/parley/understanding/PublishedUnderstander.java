package parley.understanding;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The understander in force. A newly published one takes its place between two utterances; one that cannot be opened
 * leaves the old one in force and says why. Thread-safe.
 */
public final class PublishedUnderstander {

    private final AtomicReference<Understander> current;

    /** Opens models; see {@link Models#open}. */
    @FunctionalInterface
    public interface Source {
        Understander open() throws IOException;
    }

    public PublishedUnderstander(Understander first) {
        current = new AtomicReference<>(first);
    }

    /** The understander to use for one utterance; take it once and keep it for that utterance. */
    public Understander current() {
        return current.get();
    }

    /** @return what became of it */
    public Publication publish(Source source) {
        Understander inForce = current.get();
        try {
            Understander next = source.open();
            if (next.version().equals(inForce.version())) {
                return new Publication(inForce.version(), false, "version " + next.version() + " is in force already");
            }
            boolean swapped = current.compareAndSet(inForce, next);
            return swapped
                    ? new Publication(next.version(), true, "version " + next.version() + " replaces " + inForce.version())
                    : new Publication(current.get().version(), false, "another version was published meanwhile");
        } catch (IOException | IllegalArgumentException e) {
            return new Publication(inForce.version(), false, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param version in force now
     * @param changed a new version came into force
     * @param reason what happened, for the operator
     */
    public record Publication(String version, boolean changed, String reason) {}
}
