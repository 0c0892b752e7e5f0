package parley.understanding.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The same problem with fewer columns. Columns with the same values in the same rows get the same weight from every
 * L2-regularised fit, so they are learnt as one, whose weight is then spread: half of all features stand in one utterance
 * only. Columns that stand in many rows come first, so that the weights that are used most lie together in memory.
 *
 * @param matrix the smaller problem
 * @param columnOf by column of the problem given, its column in the smaller one; -1 if it stands in no row
 * @param share by column of the problem given, what the weight learnt is multiplied with
 */
@SuppressWarnings("ArrayRecordComponent") // made once for each fit, never compared
record Compact(Matrix matrix, int[] columnOf, float[] share) {

    /** As it is, for fits that the above does not hold of. */
    static Compact whole(Matrix x) {
        float[] share = new float[x.columns()];
        Arrays.fill(share, 1);
        return new Compact(x, IntStream.range(0, share.length).toArray(), share);
    }

    static Compact of(Matrix x) {
        int[] frequency = new int[x.columns()];
        long[] pattern = patterns(x, frequency);
        int[] columnOf = columns(pattern, frequency);
        int[] alike = new int[Arrays.stream(columnOf).max().orElse(-1) + 1];
        for (int column : columnOf) {
            if (column >= 0) {
                alike[column]++;
            }
        }
        float[] share = new float[columnOf.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = columnOf[i] < 0 ? 0 : (float) (1 / Math.sqrt(alike[columnOf[i]]));
        }
        return new Compact(matrix(x, columnOf, alike), columnOf, share);
    }

    /** A hash of the rows and values of each column. */
    private static long[] patterns(Matrix x, int[] frequency) {
        long[] pattern = new long[x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            int[] columns = x.columnsOf(row);
            float[] values = x.valuesOf(row);
            for (int i = 0; i < columns.length; i++) {
                long entry = ((long) row << 32) + Float.floatToIntBits(values[i]);
                pattern[columns[i]] = (pattern[columns[i]] + entry) * 0x9e3779b97f4a7c15L;
                pattern[columns[i]] ^= pattern[columns[i]] >>> 31;
                frequency[columns[i]]++;
            }
        }
        return pattern;
    }

    private static int[] columns(long[] pattern, int[] frequency) {
        int[] columnOf = new int[pattern.length];
        Arrays.fill(columnOf, -1);
        Map<Long, Integer> numbers = new HashMap<>();
        IntStream.range(0, pattern.length)
                .filter(i -> frequency[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -frequency[i]))
                .forEach(i -> columnOf[i] = numbers.computeIfAbsent(pattern[i], fresh -> numbers.size()));
        return columnOf;
    }

    private static Matrix matrix(Matrix x, int[] columnOf, int[] alike) {
        int[] start = new int[x.rows() + 1];
        int[] column = new int[x.size()];
        float[] value = new float[x.size()];
        int[] lastRow = new int[alike.length];
        int size = 0;
        for (int row = 0; row < x.rows(); row++) {
            int[] columns = x.columnsOf(row);
            float[] values = x.valuesOf(row);
            for (int i = 0; i < columns.length; i++) {
                int compact = columnOf[columns[i]];
                if (lastRow[compact] != row + 1) {
                    lastRow[compact] = row + 1;
                    column[size] = compact;
                    value[size++] = (float) (values[i] * Math.sqrt(alike[compact]));
                }
            }
            start[row + 1] = size;
        }
        return new Matrix(alike.length, start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
}
