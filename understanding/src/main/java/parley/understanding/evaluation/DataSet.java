package parley.understanding.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.conversation.intent.Intent;
import parley.understanding.training.Example;

/**
 * Labelled utterances in three parts.
 *
 * @param train to learn from
 * @param validation to judge how sure to be; may be empty
 * @param test to measure on, used for nothing else
 */
public record DataSet(List<Example> train, List<Example> validation, List<Example> test) {

    /** What public data sets call their out-of-scope utterances. */
    private static final Set<String> OUT_OF_SCOPE = Set.of("oos", "out_of_scope", "out-of-scope", "outofscope");

    public DataSet {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /**
     * Reads every {@code .tsv} file of a folder; a line is {@code split TAB intent TAB text}, the split is {@code train},
     * {@code val} or {@code test}.
     *
     * @throws IOException if there is none or a line has another form; the message names file and line
     */
    public static DataSet read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder: name the one that holds the .tsv file");
        }
        Map<String, List<Example>> splits = splits();
        for (Path file : files(folder)) {
            read(file, splits);
        }
        DataSet data = new DataSet(of(splits, "train"), of(splits, "val"), of(splits, "test"));
        if (data.train.isEmpty() || data.test.isEmpty()) {
            throw new IOException(folder + " needs lines of split train and lines of split test; it has "
                    + data.train.size() + " and " + data.test.size());
        }
        return data;
    }

    /** The test lines of one file. */
    public static List<Example> readTest(Path file) throws IOException {
        Map<String, List<Example>> splits = splits();
        read(file, splits);
        return of(splits, "test");
    }

    private static Map<String, List<Example>> splits() {
        return new TreeMap<>(Map.of("train", new ArrayList<>(), "val", new ArrayList<>(), "test", new ArrayList<>()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file, Map<String, List<Example>> splits) throws IOException {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] parts = lines.get(i).split("\t", 3);
                List<Example> split = parts.length == 3 ? splits.get(parts[0].strip()) : null;
                if (split == null) {
                    throw new IOException(file + " line " + (i + 1)
                            + ": want train|val|test TAB intent TAB text, found: " + shortened(lines.get(i)));
                }
                split.add(new Example(intent(parts[1].strip()), parts[2]));
            }
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text: save it as UTF-8", e);
        }
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static String intent(String name) {
        return OUT_OF_SCOPE.contains(name.toLowerCase(Locale.ROOT)) ? Intent.OUT_OF_SCOPE.name() : name;
    }

    private static List<Example> of(Map<String, List<Example>> splits, String split) {
        return splits.getOrDefault(split, List.of());
    }
}
