package parley.understanding.slots;

/** A content file cannot be used; the message names the file, the line and what to write instead. */
public final class ContentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    ContentException(String message) {
        super(message);
    }
}
