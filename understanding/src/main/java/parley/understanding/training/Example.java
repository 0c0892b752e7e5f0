package parley.understanding.training;

/**
 * One utterance with the intent it has.
 *
 * @param intent name of the intent, {@code out_of_scope} for what nobody can be asked
 */
public record Example(String intent, String text) {}
