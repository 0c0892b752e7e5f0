package parley.understanding.slots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import parley.conversation.intent.Slot;

/**
 * Slots that no grammar can list, such as the thing a customer looks for: learnt by OpenNLP's name finder from
 * {@code models/<pack>/<language>/entities/*.txt}. Slower than {@link SlotReader}; call it for the intents that need it.
 *
 * <p>Safe for use by many threads.
 */
public final class OpenSlots {

    private final Map<String, OpenSlotFinder> languages;

    private OpenSlots(Map<String, OpenSlotFinder> languages) {
        this.languages = languages;
    }

    /**
     * Learns every language that has an {@code entities} folder; the same files give the same finder.
     *
     * @throws ContentException if a mark cannot be read; names file and line
     */
    public static OpenSlots train(Path packFolder) {
        Map<String, OpenSlotFinder> languages = new TreeMap<>();
        for (Path folder : children(packFolder)) {
            if (Files.isDirectory(folder.resolve("entities"))) {
                List<NameSample> samples = new ArrayList<>();
                children(folder.resolve("entities")).stream()
                        .filter(file -> file.toString().endsWith(".txt"))
                        .forEach(file -> samples.addAll(AnnotatedFile.read(file)));
                String language = folder.getFileName().toString();
                languages.put(language, new OpenSlotFinder(model(language, samples)));
            }
        }
        return new OpenSlots(languages);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private static TokenNameFinderModel model(String language, List<NameSample> samples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put("PrintMessages", false);
        try (ObjectStream<NameSample> stream = ObjectStreamUtils.createObjectStream(samples)) {
            // the type stands in each mark
            return NameFinderME.train(language, null, stream, parameters, new TokenNameFinderFactory());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    /** Open slots of a text, in its order; the value is in lower case and without accents. None for other languages. */
    public List<Slot> read(String text, String language) {
        OpenSlotFinder finder = languages.get(language);
        String bounded = text.length() > SlotReader.LONGEST_TEXT ? text.substring(0, SlotReader.LONGEST_TEXT) : text;
        return finder == null ? List.of() : finder.find(bounded);
    }
}
