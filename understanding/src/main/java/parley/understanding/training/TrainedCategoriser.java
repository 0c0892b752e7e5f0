package parley.understanding.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.CategoriserFolder;
import parley.understanding.confidence.Judged;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.confidence.Stacker;
import parley.understanding.model.Weights;

/**
 * What training one language came to.
 *
 * @param models by name, in the order of the evidence
 * @param heldOut verdicts on utterances not seen, which tell where answering begins under any limit
 * @param trials one for each training example, in their order
 * @param validated one for each validation example, in their order
 */
public record TrainedCategoriser(
        String language,
        Map<String, Weights> models,
        Stacker stacker,
        List<Judged> heldOut,
        List<Trial> trials,
        List<Trial> validated) {

    public Categoriser categoriser(RiskLimit limit) {
        return new Categoriser(language, List.copyOf(models.values()), stacker, limit.bands(heldOut));
    }

    /** @return bytes written */
    public long write(Path folder) throws IOException {
        return CategoriserFolder.write(folder, language, models, stacker, heldOut);
    }
}
