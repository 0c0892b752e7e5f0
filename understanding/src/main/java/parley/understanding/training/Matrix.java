package parley.understanding.training;

import java.util.Arrays;

/** Sparse matrix, one row an utterance, one column a feature; rows lie one after the other in flat arrays. */
final class Matrix {

    private final int columns;
    private final int[] start;
    private final int[] column;
    private final float[] value;
    private final double[] squaredNorm;

    /** @param start where each row begins, with the end of the last row appended */
    Matrix(int columns, int[] start, int[] column, float[] value) {
        this.columns = columns;
        this.start = start;
        this.column = column;
        this.value = value;
        squaredNorm = squaredNorms();
    }

    private double[] squaredNorms() {
        double[] norms = new double[rows()];
        for (int row = 0; row < norms.length; row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                norms[row] += (double) value[at] * value[at];
            }
        }
        return norms;
    }

    int rows() {
        return start.length - 1;
    }

    int columns() {
        return columns;
    }

    /** Number of values that are not zero. */
    int size() {
        return column.length;
    }

    double squaredNorm(int row) {
        return squaredNorm[row];
    }

    double dot(int row, float[] weights) {
        double sum = 0;
        int end = start[row + 1];
        for (int at = start[row]; at < end; at++) {
            sum += weights[column[at]] * value[at];
        }
        return sum;
    }

    void add(int row, float factor, float[] weights) {
        int end = start[row + 1];
        for (int at = start[row]; at < end; at++) {
            weights[column[at]] += factor * value[at];
        }
    }

    /** Every column multiplied with its factor; columns of factor 0 leave the rows but keep their numbers. */
    Matrix scaled(float[] factor) {
        int[] newStart = new int[start.length];
        int[] newColumn = new int[column.length];
        float[] newValue = new float[value.length];
        int size = 0;
        for (int row = 0; row < rows(); row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                if (factor[column[at]] != 0) {
                    newColumn[size] = column[at];
                    newValue[size++] = value[at] * factor[column[at]];
                }
            }
            newStart[row + 1] = size;
        }
        return new Matrix(columns, newStart, Arrays.copyOf(newColumn, size), Arrays.copyOf(newValue, size));
    }

    /** Columns of one row, in the order they were read. */
    int[] columnsOf(int row) {
        return Arrays.copyOfRange(column, start[row], start[row + 1]);
    }

    /** Values of one row, beside {@link #columnsOf}. */
    float[] valuesOf(int row) {
        return Arrays.copyOfRange(value, start[row], start[row + 1]);
    }
}
