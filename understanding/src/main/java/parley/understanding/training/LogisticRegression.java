package parley.understanding.training;

import java.util.SplittableRandom;

/**
 * L2-regularised logistic regression by dual coordinate descent: Yu, Huang, Lin, "Dual coordinate descent methods for
 * logistic regression and maximum entropy models", Machine Learning 85, 2011, algorithm 5.
 *
 * @param cost C of the paper: the larger, the closer to the examples
 * @param tolerance largest gradient of the dual to stop at
 * @param mostPasses bound on the passes over the examples
 */
record LogisticRegression(double cost, double tolerance, int mostPasses) implements BinaryFit {

    private static final int MOST_NEWTON_STEPS = 100;

    @Override
    public float[] fit(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
        Descent descent = new Descent(x, rows.clone(), outcome, target, dual);
        descent.start();
        for (int pass = 0; pass < mostPasses && descent.largest > tolerance; pass++) {
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
        private final SplittableRandom random = new SplittableRandom(7);
        private double largest = Double.POSITIVE_INFINITY;
        private double innerTolerance = 1e-2;
        private int newtonSteps;

        Descent(Matrix x, int[] rows, int[] outcome, int target, double[] dual) {
            this.x = x;
            this.rows = rows;
            this.outcome = outcome;
            this.target = target;
            this.dual = dual;
            weights = new float[x.columns()];
        }

        void start() {
            double least = Math.min(0.001 * cost, 1e-8);
            for (int row : rows) {
                dual[row] = Math.max(dual[row], least);
                x.add(row, (float) (dual[row] * sign(row)), weights);
            }
        }

        private int sign(int row) {
            return outcome[row] == target ? 1 : -1;
        }

        void pass() {
            largest = 0;
            newtonSteps = 0;
            for (int i = 0; i < rows.length; i++) {
                int j = i + random.nextInt(rows.length - i);
                int row = rows[j];
                rows[j] = rows[i];
                rows[i] = row;
                step(row);
            }
            if (newtonSteps <= rows.length / 10) {
                innerTolerance = Math.max(Math.min(1e-8, tolerance), 0.1 * innerTolerance);
            }
        }

        /** Solves for the smaller of the two dual variables of the example, which sum to the cost. */
        private void step(int row) {
            double a = x.squaredNorm(row);
            double b = sign(row) * x.dot(row, weights);
            double alpha = dual[row];
            boolean first = 0.5 * a * (cost - 2 * alpha) + b >= 0;
            double side = first ? 1 : -1;
            double old = first ? alpha : cost - alpha;
            double z = newton(a, side * b, old);
            if (z != old) {
                dual[row] = inside(first ? z : cost - z);
                x.add(row, (float) (side * (z - old) * sign(row)), weights);
            }
        }

        /** Both variables of a pair stay above zero, where their logarithm is taken. */
        private double inside(double z) {
            return Math.min(Math.max(z, cost * 1e-13), cost * (1 - 1e-13));
        }

        private double newton(double a, double b, double old) {
            double z = cost - old < 0.5 * cost ? 0.1 * old : old;
            double gradient = a * (z - old) + b + Math.log(z / (cost - z));
            largest = Math.max(largest, Math.abs(gradient));
            int step = 0;
            while (step < MOST_NEWTON_STEPS && Math.abs(gradient) >= innerTolerance) {
                double next = z - gradient / (a + cost / (cost - z) / z);
                z = next <= 0 ? 0.1 * z : next;
                gradient = a * (z - old) + b + Math.log(z / (cost - z));
                step++;
            }
            newtonSteps += step;
            return step == 0 ? old : z;
        }
    }
}
