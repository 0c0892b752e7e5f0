package parley.engine.intake;

import parley.engine.accounts.StoredFact;
import parley.messages.Refusal;

/** One record of {@code parley.<brand>.account.v1} after reading. */
public sealed interface AccountRecord {

    Raw raw();

    /** The brand told a fact. */
    record Told(Raw raw, StoredFact fact) implements AccountRecord {}

    /** Nothing that can be stored. */
    record Refused(Raw raw, String brand, Refusal refusal) implements AccountRecord {}
}
