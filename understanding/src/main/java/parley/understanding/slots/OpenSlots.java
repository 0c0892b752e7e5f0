package parley.understanding.slots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.understanding.model.ModelFile;

/**
 * Slots that no grammar can list, such as the thing a customer looks for: learnt by OpenNLP's name finder from
 * {@code models/<pack>/<language>/entities/*.txt}. Slower than {@link SlotReader}; call it for the intents that need it.
 *
 * <p>Safe for use by many threads.
 */
public final class OpenSlots {

    private static final String FILE = "open-slots.bin";
    /** An intent of which so many utterances hold a mark is one whose customers name things. */
    private static final int NAMING = 5;

    private final Map<String, OpenSlotFinder> languages;

    private OpenSlots(Map<String, OpenSlotFinder> languages) {
        this.languages = languages;
    }

    /**
     * Reads what {@link #write} wrote; languages without such a file have no open slots.
     *
     * @throws IOException if a file is broken; the message names it
     */
    public static OpenSlots read(Path folder) throws IOException {
        Map<String, OpenSlotFinder> languages = new TreeMap<>();
        for (Path language : children(folder)) {
            Path file = language.resolve(FILE);
            if (Files.exists(file)) {
                languages.put(language.getFileName().toString(), new OpenSlotFinder(model(file)));
            }
        }
        return new OpenSlots(languages);
    }

    private static TokenNameFinderModel model(Path file) throws IOException {
        try {
            return new TokenNameFinderModel(file);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " is no usable model, train again: " + e.getMessage(), e);
        }
    }

    /**
     * One standard OpenNLP file a language.
     *
     * @param folder holds one folder a language
     * @return bytes written
     */
    public long write(Path folder) throws IOException {
        long bytes = 0;
        for (Map.Entry<String, OpenSlotFinder> language : languages.entrySet()) {
            Path home = Files.createDirectories(folder.resolve(language.getKey()));
            bytes += ModelFile.write(home.resolve(FILE), language.getValue().model());
        }
        return bytes;
    }

    /**
     * Learns every language that has an {@code entities} folder; the same files give the same finder.
     *
     * @throws ContentException if a mark cannot be read; names file and line
     */
    public static OpenSlots train(Path packFolder) {
        Map<String, OpenSlotFinder> languages = new TreeMap<>();
        for (Path folder : children(packFolder)) {
            List<NameSample> samples = samples(folder);
            if (!samples.isEmpty()) {
                String language = folder.getFileName().toString();
                languages.put(language, new OpenSlotFinder(model(language, samples)));
            }
        }
        return new OpenSlots(languages);
    }

    /**
     * The intents for which open slots are worth looking for: those of which some utterances stand among the marked ones.
     *
     * @param packFolder for example {@code models/shop}
     * @param utterances by language, each with its intent
     */
    public static Map<String, Set<Intent>> intents(Path packFolder, Map<String, Map<String, String>> utterances) {
        Map<String, Set<Intent>> intents = new TreeMap<>();
        utterances.forEach(
                (language, intentOf) -> intents.put(language, naming(samples(packFolder.resolve(language)), intentOf)));
        return intents;
    }

    private static Set<Intent> naming(List<NameSample> samples, Map<String, String> intentOf) {
        Map<String, String> byWords = new HashMap<>();
        intentOf.forEach((text, intent) -> byWords.put(String.join(" ", Lexicon.words(text)), intent));
        Map<String, Long> marked = samples.stream()
                .filter(sample -> sample.getNames().length > 0)
                .map(sample -> byWords.get(String.join(" ", sample.getSentence())))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(intent -> intent, Collectors.counting()));
        return marked.entrySet().stream()
                .filter(count -> count.getValue() >= NAMING)
                .map(count -> new Intent(count.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<NameSample> samples(Path language) {
        List<NameSample> samples = new ArrayList<>();
        Path entities = language.resolve("entities");
        if (Files.isDirectory(entities)) {
            children(entities).stream()
                    .filter(file -> file.toString().endsWith(".txt"))
                    .forEach(file -> samples.addAll(AnnotatedFile.read(file)));
        }
        return samples;
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
