package parley.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.understanding.confidence.Categoriser;
import parley.understanding.confidence.CategoriserFolder;
import parley.understanding.confidence.RiskLimit;
import parley.understanding.language.LanguageDetector;
import parley.understanding.slots.OpenSlots;
import parley.understanding.slots.SlotReader;
import parley.understanding.training.CategoriserTraining;
import parley.understanding.training.Example;
import parley.understanding.training.PackFolder;
import parley.understanding.training.TrainedCategoriser;

/** The models of a pack: learnt when its utterances have changed, otherwise taken from the cache. */
public final class Models {

    private static final String LANGUAGES = "languages.bin";

    private Models() {}

    /** {@link #open(Path, String, Path, RiskLimit, Consumer)} with the standard limit. */
    public static Understander open(Path modelsFolder, String pack, Path cache, Consumer<String> progress)
            throws IOException {
        return open(modelsFolder, pack, cache, RiskLimit.STANDARD, progress);
    }

    /**
     * @param modelsFolder holds one folder a pack, which holds one folder a language
     * @param cache where trained models are kept, keyed by what they were learnt from; made if absent
     * @param limit how many automatic answers may be wrong; needs no training of its own
     * @param progress is told each step in a line
     * @throws IOException if the utterances cannot be read or the models not kept; the message says what to do
     */
    public static Understander open(
            Path modelsFolder, String pack, Path cache, RiskLimit limit, Consumer<String> progress) throws IOException {
        Path content = modelsFolder.resolve(pack);
        Map<String, List<Example>> utterances = PackFolder.read(content);
        String version = PackFolder.version(content);
        Path kept = cache.resolve(pack + "-" + version);
        if (!Files.isDirectory(kept)) {
            train(content, utterances, kept, progress);
        }
        return new Understander(
                version,
                load(kept, utterances.keySet(), limit),
                utterances.size() == 1 ? null : LanguageDetector.read(kept.resolve(LANGUAGES)),
                SlotReader.open(content),
                NamedThings.of(OpenSlots.read(kept), content, utterances));
    }

    /**
     * The version that the pack's content has now, if it has been trained: the one to publish.
     *
     * @throws IOException if the content cannot be read
     */
    public static Optional<String> trainedVersion(Path modelsFolder, String pack, Path cache) throws IOException {
        String version = PackFolder.version(modelsFolder.resolve(pack));
        return Files.isDirectory(cache.resolve(pack + "-" + version)) ? Optional.of(version) : Optional.empty();
    }

    /**
     * Trains whether or not the cache has the models, and puts them there.
     *
     * @return what it came to
     */
    public static TrainedPack train(Path modelsFolder, String pack, Path cache, Consumer<String> progress)
            throws IOException {
        Path content = modelsFolder.resolve(pack);
        Map<String, List<Example>> utterances = PackFolder.read(content);
        return train(content, utterances, cache.resolve(pack + "-" + PackFolder.version(content)), progress);
    }

    /** Into a folder beside, then moved into place, so that a broken-off training leaves nothing half done. */
    private static TrainedPack train(
            Path content, Map<String, List<Example>> utterances, Path kept, Consumer<String> progress)
            throws IOException {
        for (Path file : PackFolder.empty(content, utterances.keySet())) {
            progress.accept(file + " holds no utterance: its intent is not understood in this language");
        }
        Files.createDirectories(kept.getParent());
        Path unfinished = Files.createTempDirectory(kept.getParent(), "training-");
        Map<String, TrainedCategoriser> trained = new ConcurrentSkipListMap<>();
        utterances.entrySet().parallelStream()
                .forEach(language -> trained.put(
                        language.getKey(),
                        CategoriserTraining.train(language.getKey(), language.getValue(), List.of(), progress)));
        long bytes = OpenSlots.train(content).write(unfinished);
        if (utterances.size() > 1) {
            bytes += LanguageDetector.ofPack(content).write(unfinished.resolve(LANGUAGES));
        }
        for (TrainedCategoriser one : trained.values()) {
            bytes += one.write(unfinished.resolve(one.language()));
        }
        moveInto(kept, unfinished);
        return new TrainedPack(trained, bytes, kept);
    }

    /** What is there already is replaced: it may be broken. If two processes trained at once, either's are the same. */
    private static void moveInto(Path kept, Path unfinished) throws IOException {
        if (Files.exists(kept)) {
            delete(kept);
        }
        Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, Categoriser> load(Path kept, Iterable<String> languages, RiskLimit limit)
            throws IOException {
        Map<String, Categoriser> categorisers = new TreeMap<>();
        for (String language : languages) {
            categorisers.put(language, CategoriserFolder.read(kept.resolve(language), limit));
        }
        return categorisers;
    }
}
