package parley.rulebook.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The intents that a model can tell apart: one text file an intent, in one folder a language. */
public final class ModelIntents {

    private static final int LANGUAGE_AND_FILE = 2;
    private static final String ENDING = ".txt";

    private ModelIntents() {}

    /** Where the models of a pack lie: in a folder of its own name, else in its base's. */
    public static Path folder(Path modelsFolder, PackFolder pack) {
        Path own = modelsFolder.resolve(pack.name());
        String base = pack.settings().base();
        return base == null || Files.isDirectory(own) ? own : modelsFolder.resolve(base);
    }

    /** Intents of all languages; none if there is no such folder, which means that any intent may be named. */
    public static Set<String> of(Path modelFolder) {
        if (!Files.isDirectory(modelFolder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(modelFolder, LANGUAGE_AND_FILE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
