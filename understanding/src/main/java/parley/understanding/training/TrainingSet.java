package parley.understanding.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.understanding.text.Block;
import parley.understanding.text.FeatureReader;

/** Examples as numbers: outcomes, features and the matrix of their values. */
final class TrainingSet {

    private final String[] outcomes;
    private final int[] outcome;
    private final String[] features;
    private final Matrix matrix;

    private TrainingSet(String[] outcomes, int[] outcome, String[] features, Matrix matrix) {
        this.outcomes = outcomes;
        this.outcome = outcome;
        this.features = features;
        this.matrix = matrix;
    }

    static TrainingSet read(List<Example> examples, FeatureReader reader) {
        String[] outcomes =
                examples.stream().map(Example::intent).distinct().sorted().toArray(String[]::new);
        List<String> sorted = List.of(outcomes);
        int[] outcome = examples.stream()
                .mapToInt(example -> sorted.indexOf(example.intent()))
                .toArray();
        Columns columns = new Columns();
        examples.forEach(example -> columns.addRow(reader.names(example.text()).values()));
        return new TrainingSet(outcomes, outcome, columns.names.toArray(String[]::new), columns.matrix());
    }

    String[] outcomes() {
        return outcomes;
    }

    int[] outcome() {
        return outcome;
    }

    String[] features() {
        return features;
    }

    Matrix matrix() {
        return matrix;
    }

    int rows() {
        return outcome.length;
    }

    Block blockOf(int column) {
        return Block.of(features[column]);
    }

    /** Grows the matrix row by row, numbering features as they come. */
    private static final class Columns {
        private final Map<String, Integer> number = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<int[]> columns = new ArrayList<>();
        private final List<float[]> values = new ArrayList<>();

        void addRow(Map<String, Float> features) {
            int[] column = new int[features.size()];
            float[] value = new float[column.length];
            int at = 0;
            for (Map.Entry<String, Float> feature : features.entrySet()) {
                column[at] = number(feature.getKey());
                value[at++] = feature.getValue();
            }
            columns.add(column);
            values.add(value);
        }

        private int number(String name) {
            return number.computeIfAbsent(name, fresh -> {
                names.add(fresh);
                return names.size() - 1;
            });
        }

        Matrix matrix() {
            int[] start = new int[columns.size() + 1];
            for (int row = 0; row < columns.size(); row++) {
                start[row + 1] = start[row] + columns.get(row).length;
            }
            int[] column = new int[start[columns.size()]];
            float[] value = new float[column.length];
            for (int row = 0; row < columns.size(); row++) {
                System.arraycopy(columns.get(row), 0, column, start[row], columns.get(row).length);
                System.arraycopy(values.get(row), 0, value, start[row], values.get(row).length);
            }
            return new Matrix(names.size(), start, column, value);
        }
    }
}
