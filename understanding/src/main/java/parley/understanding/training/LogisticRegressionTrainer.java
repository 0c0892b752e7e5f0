package parley.understanding.training;

/** {@link LogisticRegression} as {@code Algorithm=parley.understanding.training.LogisticRegressionTrainer}. */
public final class LogisticRegressionTrainer extends LinearTrainer {

    private static final double TOLERANCE = 0.1;
    private static final int MOST_PASSES = 100;

    @Override
    BinaryFit fit(double cost) {
        return new LogisticRegression(cost, TOLERANCE, MOST_PASSES);
    }
}
