package parley.engine.channel;

/** Records that are more than one transaction can handle within the time-outs of the database. */
final class TooMuchAtOnceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchAtOnceException(int records, RuntimeException cause) {
        super(records + " records took longer than the database waits for", cause);
    }
}
