package parley.understanding.training;

/** {@link SupportVectors} as {@code Algorithm=parley.understanding.training.SupportVectorTrainer}. */
public final class SupportVectorTrainer extends LinearTrainer {

    private static final double TOLERANCE = 0.1;
    private static final int MOST_PASSES = 100;

    @Override
    BinaryFit fit(double cost) {
        return new SupportVectors(cost, TOLERANCE, MOST_PASSES);
    }
}
