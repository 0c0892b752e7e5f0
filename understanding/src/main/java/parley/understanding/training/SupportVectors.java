package parley.understanding.training;

import java.util.SplittableRandom;

/**
 * Linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking: Hsieh, Chang, Lin,
 * Keerthi, Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3.
 *
 * @param cost C of the paper: the larger, the closer to the examples
 * @param tolerance largest violation of the optimality conditions to stop at
 * @param mostPasses bound on the passes over the examples
 */
record SupportVectors(double cost, double tolerance, int mostPasses) implements BinaryFit {

    @Override
    public float[] fit(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
        Descent descent = new Descent(x, rows.clone(), outcome, target, dual);
        descent.start();
        for (int pass = 0; pass < mostPasses && !descent.isDone(tolerance); pass++) {
            descent.pass();
        }
        return descent.weights;
    }

    private final class Descent {
        private final Matrix x;
        private final int[] rows;
        private final int[] outcome;
        private final int target;
        private final double[] dual;
        private final float[] weights;
        private final double diagonal = 0.5 / cost;
        private final SplittableRandom random = new SplittableRandom(7);
        private int active;
        private double shrinkAbove = Double.POSITIVE_INFINITY;
        private double largest = Double.POSITIVE_INFINITY;
        private double smallest = Double.NEGATIVE_INFINITY;

        Descent(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
            this.x = x;
            this.rows = rows;
            this.outcome = outcome;
            this.target = target;
            this.dual = dual;
            weights = new float[x.columns()];
            active = rows.length;
        }

        /** From a solution of nearly the same problem: those that held the margin there first decide it here too. */
        void start() {
            int support = 0;
            for (int at = 0; at < rows.length; at++) {
                int row = rows[at];
                if (dual[row] != 0) {
                    x.add(row, (float) (dual[row] * sign(row)), weights);
                    swap(support++, at);
                }
            }
            active = support == 0 ? rows.length : support;
        }

        private int sign(int row) {
            return outcome[row] == target ? 1 : -1;
        }

        /** Optimal on the examples still active; then once more with all of them back. */
        boolean isDone(double tolerance) {
            if (largest - smallest > tolerance) {
                shrinkAbove = largest <= 0 ? Double.POSITIVE_INFINITY : largest;
                return false;
            }
            if (active == rows.length) {
                return true;
            }
            active = rows.length;
            shrinkAbove = Double.POSITIVE_INFINITY;
            return false;
        }

        void pass() {
            shuffle();
            largest = Double.NEGATIVE_INFINITY;
            smallest = Double.POSITIVE_INFINITY;
            for (int at = 0; at < active; at++) {
                if (!step(rows[at])) {
                    swap(at--, --active);
                }
            }
        }

        private void shuffle() {
            for (int i = 0; i < active; i++) {
                swap(i, i + random.nextInt(active - i));
            }
        }

        private void swap(int i, int j) {
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }

        /** @return false if the example is so far on its right side that it may leave the active set */
        private boolean step(int row) {
            int sign = sign(row);
            double before = dual[row];
            double gradient = sign * x.dot(row, weights) - 1 + before * diagonal;
            if (before == 0 && gradient > shrinkAbove) {
                return false;
            }
            double projected = before == 0 ? Math.min(gradient, 0) : gradient;
            largest = Math.max(largest, projected);
            smallest = Math.min(smallest, projected);
            if (Math.abs(projected) > 1e-12) {
                dual[row] = Math.max(before - gradient / (x.squaredNorm(row) + diagonal), 0);
                x.add(row, (float) ((dual[row] - before) * sign), weights);
            }
            return true;
        }
    }
}
