package parley.outbox;

/** The broker did not acknowledge; nothing is lost, the rows stay unsent. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
