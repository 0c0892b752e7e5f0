package parley.understanding;

import java.io.IOException;

/**
 * The understander in force. A newly published one takes its place between two utterances; one that cannot be opened
 * leaves the old one in force and says why. Thread-safe.
 */
public final class PublishedUnderstander {

    private volatile Understander current;

    /** Opens models; see {@link Models#open}. */
    @FunctionalInterface
    public interface Source {
        Understander open() throws IOException;
    }

    public PublishedUnderstander(Understander first) {
        current = first;
    }

    /** The understander to use for one utterance; take it once and keep it for that utterance. */
    public Understander current() {
        return current;
    }

    /** @return what became of it */
    public synchronized Publication publish(Source source) {
        String before = current.version();
        try {
            Understander next = source.open();
            if (next.version().equals(before)) {
                return new Publication(before, false, "version " + before + " is in force already");
            }
            current = next;
            return new Publication(next.version(), true, "version " + next.version() + " replaces " + before);
        } catch (IOException | IllegalArgumentException e) {
            return new Publication(before, false, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param version in force now
     * @param changed a new version came into force
     * @param reason what happened, for the operator
     */
    public record Publication(String version, boolean changed, String reason) {}
}
