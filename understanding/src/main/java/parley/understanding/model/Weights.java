package parley.understanding.model;

import java.io.IOException;
import java.util.Arrays;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/** Weights of one linear model, sparse: for each feature the outcomes that it speaks for or against. */
public final class Weights {

    private final String[] outcomes;
    private final String[] features;
    private final Context[] contexts;

    public Weights(String[] outcomes, String[] features, Context[] contexts) {
        this.outcomes = outcomes.clone();
        this.features = features.clone();
        this.contexts = contexts.clone();
    }

    /** @throws IOException if the model is no linear one */
    public static Weights of(MaxentModel model) throws IOException {
        if (!(model instanceof GISModel gis)) {
            throw new IOException(
                    "a linear (GIS) model is needed, not " + model.getClass().getSimpleName());
        }
        Object[] parts = gis.getDataStructures();
        @SuppressWarnings("unchecked")
        var contexts = (java.util.Map<String, Context>) parts[1];
        String[] features = contexts.keySet().toArray(String[]::new);
        Arrays.sort(features);
        return new Weights(
                (String[]) parts[2],
                features,
                Arrays.stream(features).map(contexts::get).toArray(Context[]::new));
    }

    /** As OpenNLP's own kind of model: softmax of the summed weights. */
    public GISModel toModel() {
        return new GISModel(contexts, features, outcomes);
    }

    public String[] outcomes() {
        return outcomes.clone();
    }

    int size() {
        return features.length;
    }

    String feature(int index) {
        return features[index];
    }

    int[] outcomesOf(int index) {
        return contexts[index].getOutcomes();
    }

    double[] weightsOf(int index) {
        return contexts[index].getParameters();
    }
}
