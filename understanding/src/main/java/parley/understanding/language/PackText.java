package parley.understanding.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything a pack's folders say in each language: the utterances of its intents and its function words. */
final class PackText {

    static Map<String, List<String>> byLanguage(Path packFolder) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Path folder : children(packFolder)) {
            Path functionWords = folder.resolve("lexicon/function-words.txt");
            if (Files.exists(functionWords)) {
                List<String> lines = new ArrayList<>(lines(functionWords));
                children(folder).stream()
                        .filter(file -> file.toString().endsWith(".txt"))
                        .forEach(file -> lines.addAll(lines(file)));
                texts.put(folder.getFileName().toString(), lines);
            }
        }
        return texts;
    }

    /** Sorted, so that the same files give the same detector on every machine. */
    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + "; it must be UTF-8 text", unreadable);
        }
    }

    private PackText() {}
}
