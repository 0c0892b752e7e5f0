package parley.understanding.evaluation;

import parley.conversation.intent.Intent;
import parley.understanding.training.Trial;

/**
 * One utterance with what was made of it.
 *
 * @param truth its intent
 * @param guess best guess other than out of scope
 * @param confidence probability that the guess is right
 */
public record Marked(String text, String truth, String guess, double confidence) {

    static Marked of(Trial trial) {
        return new Marked(trial.example().text(), trial.example().intent(), trial.guess(), trial.confidence());
    }

    public boolean isRight() {
        return guess.equals(truth);
    }

    public boolean isInScope() {
        return !truth.equals(Intent.OUT_OF_SCOPE.name());
    }
}
