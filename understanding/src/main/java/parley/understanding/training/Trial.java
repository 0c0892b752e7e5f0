package parley.understanding.training;

/**
 * What the models made of a training example that was held out: for the report on the utterances themselves.
 *
 * @param guess best intent other than out of scope
 * @param confidence probability that the guess is right
 */
public record Trial(Example example, String guess, double confidence) {

    public boolean isRight() {
        return guess.equals(example.intent());
    }
}
