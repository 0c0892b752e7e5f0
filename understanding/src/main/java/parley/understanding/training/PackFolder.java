package parley.understanding.training;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The utterances of a pack: {@code models/<pack>/<language>/<intent>.txt}, one a line, {@code #} starts a comment line.
 * A folder is a language.
 */
public final class PackFolder {

    private static final String ENDING = ".txt";

    private PackFolder() {}

    /**
     * @return examples by language, in the order of their files
     * @throws IOException if there is nothing to learn from; the message says what to do
     */
    public static Map<String, List<Example>> read(Path pack) throws IOException {
        if (!Files.isDirectory(pack)) {
            throw new IOException(pack + " does not exist: a pack is a folder with one folder a language");
        }
        Map<String, List<Example>> byLanguage = new TreeMap<>();
        for (Path language : sorted(pack)) {
            List<Example> examples = Files.isDirectory(language) ? language(language) : List.of();
            if (!examples.isEmpty()) {
                byLanguage.put(language.getFileName().toString(), examples);
            }
        }
        if (byLanguage.isEmpty()) {
            throw new IOException(pack + " holds no utterances: write some into " + pack + "/en/<intent>.txt");
        }
        return byLanguage;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Example> language(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : sorted(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING)) {
                String intent = name.substring(0, name.length() - ENDING.length());
                lines(file).forEach(line -> examples.add(new Example(intent, line)));
            }
        }
        return examples;
    }

    private static Stream<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text: save it as UTF-8", e);
        }
    }

    /**
     * Files that name an intent and hold no utterance, in the folders of the languages read.
     *
     * @throws IOException if one cannot be read
     */
    public static List<Path> empty(Path pack, Iterable<String> languages) throws IOException {
        List<Path> empty = new ArrayList<>();
        for (String language : languages) {
            for (Path file : sorted(pack.resolve(language))) {
                if (file.toString().endsWith(ENDING) && lines(file).findAny().isEmpty()) {
                    empty.add(file);
                }
            }
        }
        return empty;
    }

    /**
     * Tells apart everything that would be learnt or read differently: the pack's content but for its frozen tests and
     * notes, and the recipe itself. The operator's limit is none of it: it decides what is done with what was learnt.
     */
    public static String version(Path pack) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Recipe.VERSION.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(PackFolder::isContent).sorted().toList()) {
                String name = pack.relativize(file).toString().replace('\\', '/');
                digest.update(("\n\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static boolean isContent(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) || name.endsWith(".yaml");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
