package parley.understanding.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parley.understanding.confidence.Bands;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.CategoriserFolder;
import parley.understanding.confidence.Stacker;
import parley.understanding.model.Weights;

/**
 * What training one language came to.
 *
 * @param models by name, in the order of the evidence
 * @param trials one for each example, in their order
 */
public record TrainedCategoriser(
        String language, Map<String, Weights> models, Stacker stacker, Bands bands, List<Trial> trials) {

    public Categoriser categoriser() {
        return new Categoriser(language, List.copyOf(models.values()), stacker, bands);
    }

    /** @return bytes written */
    public long write(Path folder) throws IOException {
        return CategoriserFolder.write(folder, language, models, stacker, bands);
    }
}
