package parley.local.stack;

/** Something the person at the keyboard can mend; its message is one line that says what is wrong and what to do. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
