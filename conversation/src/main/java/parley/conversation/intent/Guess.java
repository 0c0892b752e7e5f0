package parley.conversation.intent;

/**
 * One intent the utterance may have; losing guesses are kept for advisors and explanations.
 *
 * @param probability 0..1
 */
public record Guess(Intent intent, double probability) {}
