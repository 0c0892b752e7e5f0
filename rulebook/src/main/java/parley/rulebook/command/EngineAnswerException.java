package parley.rulebook.command;

/** The engine could not be asked, or would not do it; says what to do. */
public final class EngineAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineAnswerException(String message) {
        super(message);
    }
}
