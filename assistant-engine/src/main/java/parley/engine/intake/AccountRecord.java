package parley.engine.intake;

import org.jspecify.annotations.Nullable;
import parley.engine.accounts.StoredFact;
import parley.messages.Refusal;

/** One record of {@code parley.<brand>.account.v1} after reading. */
public sealed interface AccountRecord {

    Raw raw();

    /**
     * The brand told a fact.
     *
     * @param cause id of the command that it is a result of, if it is one
     */
    record Told(Raw raw, StoredFact fact, @Nullable String cause) implements AccountRecord {}

    /** Nothing that can be stored. */
    record Refused(Raw raw, String brand, Refusal refusal) implements AccountRecord {}
}
