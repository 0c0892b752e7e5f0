package parley.understanding.confidence;

/** Solves a symmetric positive definite system of equations. */
public final class Cholesky {

    private Cholesky() {}

    /** @param matrix of which the lower triangle is read, and overwritten */
    public static double[] solve(double[][] matrix, double[] right) {
        decompose(matrix);
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            for (int j = 0; j < i; j++) {
                solution[i] -= matrix[i][j] * solution[j];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < solution.length; j++) {
                solution[i] -= matrix[j][i] * solution[j];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }

    private static void decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
            }
        }
    }
}
