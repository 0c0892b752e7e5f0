package parley.understanding.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;
import parley.understanding.model.Weights;

/**
 * A solver of ours as a training algorithm of OpenNLP: one binary problem an outcome, all features with their real values,
 * the result a standard linear model. A {@link TrainingParameters} names the class as its {@code Algorithm}, after
 * {@link #register()}. {@code Cutoff} and {@code Iterations} have no meaning here: OpenNLP 2.5.11 drops the values of
 * events with its default indexers and misplaces them with a cutoff, so events are always indexed whole, with their values.
 */
public abstract class LinearTrainer extends AbstractEventTrainer {

    /** Name of the parameter C: the larger, the closer to the examples. */
    public static final String COST_PARAM = "Cost";

    private static final double USUAL_COST = 1;

    LinearTrainer() {
        super(new TrainingParameters());
    }

    /** Lets OpenNLP load these classes by name; until then it refuses all but its own. */
    public static void register() {
        ExtensionLoader.registerAllowedPackage(LinearTrainer.class.getPackageName());
    }

    abstract BinaryFit fit(double cost);

    @Override
    public boolean isSortAndMerge() {
        return false;
    }

    @Override
    public DataIndexer getDataIndexer(ObjectStream<Event> events) throws IOException {
        TrainingParameters whole = new TrainingParameters();
        whole.put(TrainingParameters.CUTOFF_PARAM, 0);
        whole.put(AbstractDataIndexer.SORT_PARAM, false);
        DataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(whole, new HashMap<>());
        indexer.index(events);
        return indexer;
    }

    /** @throws IllegalArgumentException if the cost is not above zero or there are fewer than two outcomes */
    @Override
    public MaxentModel doTrain(DataIndexer events) {
        double cost = trainingParameters.getDoubleParameter(COST_PARAM, USUAL_COST);
        String[] outcomes = events.getOutcomeLabels();
        if (!(cost > 0) || outcomes.length < 2) {
            throw new IllegalArgumentException("%s must be above zero and is %s; two outcomes are needed, there are %d"
                    .formatted(COST_PARAM, cost, outcomes.length));
        }
        Matrix x = matrix(events);
        float[][] weights = new float[outcomes.length][];
        int[] rows = IntStream.range(0, x.rows()).toArray();
        IntStream.range(0, outcomes.length)
                .parallel()
                .forEach(outcome -> weights[outcome] =
                        fit(cost).fit(x, rows, events.getOutcomeList(), outcome, new double[rows.length]));
        return new Weights(outcomes, events.getPredLabels(), contexts(weights, x.columns())).toModel();
    }

    private static Matrix matrix(DataIndexer events) {
        int[][] contexts = events.getContexts();
        int[] start = new int[contexts.length + 1];
        for (int row = 0; row < contexts.length; row++) {
            start[row + 1] = start[row] + contexts[row].length;
        }
        int[] column = new int[start[contexts.length]];
        float[] value = new float[column.length];
        Arrays.fill(value, 1);
        for (int row = 0; row < contexts.length; row++) {
            System.arraycopy(contexts[row], 0, column, start[row], contexts[row].length);
            float[] values = events.getValues() == null ? null : events.getValues()[row];
            if (values != null) {
                System.arraycopy(values, 0, value, start[row], values.length);
            }
        }
        return new Matrix(events.getPredLabels().length, start, column, value);
    }

    private static Context[] contexts(float[][] weights, int columns) {
        Context[] contexts = new Context[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            int[] outcomes = IntStream.range(0, weights.length)
                    .filter(outcome -> weights[outcome][column] != 0)
                    .toArray();
            contexts[i] = new Context(
                    outcomes,
                    IntStream.of(outcomes)
                            .mapToDouble(outcome -> weights[outcome][column])
                            .toArray());
        }
        return contexts;
    }
}
