package parley.understanding.confidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.understanding.model.ModelFile;
import parley.understanding.model.Weights;

/**
 * A categoriser on disk: one OpenNLP file a model, {@code confidence.json}, and {@code held-out.csv}, the verdicts from
 * which every limit finds its thresholds: a change of the limit needs no training.
 */
public final class CategoriserFolder {

    private static final String CONFIDENCE = "confidence.json";
    private static final String HELD_OUT = "held-out.csv";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CategoriserFolder() {}

    /** Changes whenever files of an older form can no longer be used. */
    private static final int FORM = 2;

    /**
     * @param form of these files
     * @param models names of the model files, in the order of the evidence
     */
    private record Content(int form, String language, List<String> models, Stacker stacker) {}

    /**
     * @param models by file name without ending, in the order of the evidence
     * @return bytes written
     */
    public static long write(
            Path folder, String language, Map<String, Weights> models, Stacker stacker, List<Judged> heldOut)
            throws IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        for (Map.Entry<String, Weights> model : models.entrySet()) {
            bytes += ModelFile.write(folder.resolve(model.getKey() + ".bin"), language, model.getValue());
        }
        Path confidence = folder.resolve(CONFIDENCE);
        JSON.writeValue(confidence.toFile(), new Content(FORM, language, List.copyOf(models.keySet()), stacker));
        return bytes + Files.size(confidence) + HeldOutFile.write(folder.resolve(HELD_OUT), heldOut);
    }

    /** @throws IOException if a file is missing or broken; the message names it */
    public static Categoriser read(Path folder, RiskLimit limit) throws IOException {
        Content content = content(folder.resolve(CONFIDENCE));
        List<Weights> models = new ArrayList<>();
        for (String model : content.models()) {
            models.add(ModelFile.read(folder.resolve(model + ".bin")));
        }
        List<Judged> heldOut = HeldOutFile.read(folder.resolve(HELD_OUT));
        return new Categoriser(content.language(), models, content.stacker(), limit.bands(heldOut));
    }

    private static Content content(Path file) throws IOException {
        try {
            Content content = JSON.readValue(file.toFile(), Content.class);
            if (content.form() != FORM) {
                throw new IOException(
                        "it has form %d, this version reads form %d: train again".formatted(content.form(), FORM));
            }
            return content;
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
