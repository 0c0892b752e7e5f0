package parley.engine.journal;

/** Somebody else wrote the conversation since it was read: this engine lost it. Nothing was written. */
public final class ZombieException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ZombieException(int conversations) {
        super(conversations + " conversations were written by another engine meanwhile");
    }
}
