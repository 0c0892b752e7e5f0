package parley.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainersAreOpenNlpAlgorithmsTest {

    private static final String SVM = "parley.understanding.training.SupportVectorTrainer";
    private static final String LOGISTIC = "parley.understanding.training.LogisticRegressionTrainer";

    @BeforeAll
    static void register() {
        LinearTrainer.register();
    }

    private static TrainingParameters named(String algorithm) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        return parameters;
    }

    @ParameterizedTest
    @ValueSource(strings = {SVM, LOGISTIC})
    void aCategoriserOfOpenNlpIsTrainedByName(String algorithm) throws IOException {
        DoccatModel model = DocumentCategorizerME.train(
                "en",
                ObjectStreamUtils.createObjectStream(
                        new DocumentSample("invoice", new String[] {"my", "bill", "please"}),
                        new DocumentSample("invoice", new String[] {"the", "last", "bill"}),
                        new DocumentSample("order", new String[] {"where", "is", "my", "parcel"}),
                        new DocumentSample("order", new String[] {"the", "parcel", "is", "late"})),
                named(algorithm),
                new DoccatFactory());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.serialize(file);
        DocumentCategorizerME read =
                new DocumentCategorizerME(new DoccatModel(new ByteArrayInputStream(file.toByteArray())));

        assertThat(read.getBestCategory(read.categorize(new String[] {"bill"}))).isEqualTo("invoice");
    }

    @ParameterizedTest
    @ValueSource(strings = {SVM, LOGISTIC})
    void theValuesOfFeaturesCount(String algorithm) throws IOException {
        MaxentModel model = train(named(algorithm));

        assertThat(model.getBestOutcome(model.eval(new String[] {"length"}, new float[] {0.9f})))
                .isEqualTo("long");
        assertThat(model.getBestOutcome(model.eval(new String[] {"length"}, new float[] {-0.9f})))
                .isEqualTo("short");
    }

    private static MaxentModel train(TrainingParameters parameters) throws IOException {
        return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(List.of(
                        event("long", 1.0f), event("long", 0.8f), event("short", -0.7f), event("short", -1.0f))));
    }

    private static Event event(String outcome, float length) {
        return new Event(outcome, new String[] {"length"}, new float[] {length});
    }

    @ParameterizedTest
    @ValueSource(strings = {SVM, LOGISTIC})
    void aCostOfNothingIsRefused(String algorithm) {
        TrainingParameters parameters = named(algorithm);
        parameters.put(LinearTrainer.COST_PARAM, 0.0);

        assertThatThrownBy(() -> train(parameters)).hasMessageContaining("Cost must be above zero");
    }
}
