package parley.rulebook.pack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one pack, read once.
 *
 * @param name name of the folder
 * @param version hash of everything that can change an answer: settings, rules, wording
 */
public record PackFolder(
        String name, PackSettings settings, List<TextFile> rules, List<TextFile> wording, String version) {

    /** @throws BrokenRulesException if the folder or its {@code pack.yaml} is missing or cannot be read */
    public static PackFolder read(Path rulesFolder, String pack) {
        Path folder = rulesFolder.resolve(pack);
        Path settingsFile = folder.resolve("pack.yaml");
        if (!Files.isRegularFile(settingsFile)) {
            throw new BrokenRulesException(
                    pack,
                    List.of(Problem.in(
                            pack + "/pack.yaml",
                            "there is no such file in " + rulesFolder,
                            "name a folder that holds a pack, or write its pack.yaml")));
        }
        TextFile settingsText = read(rulesFolder, settingsFile);
        List<TextFile> rules = files(rulesFolder, folder, ".drl");
        List<TextFile> wording = files(rulesFolder, folder.resolve("wording"), ".yaml");
        return new PackFolder(
                pack, settings(pack, settingsText), rules, wording, version(settingsText, rules, wording));
    }

    /** Files of a folder with this ending, by name; none if there is no such folder. */
    public static List<TextFile> files(Path rulesFolder, Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(path -> read(rulesFolder, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackSettings settings(String pack, TextFile file) {
        List<Problem> problems = new ArrayList<>();
        PackSettings settings = Yaml.read(file, new TypeReference<PackSettings>() {}, problems::add)
                .orElse(null);
        if (settings == null) {
            throw new BrokenRulesException(pack, problems);
        }
        if (!settings.name().equals(pack)) {
            throw new BrokenRulesException(
                    pack,
                    List.of(Problem.in(
                            file.path(),
                            "the pack is named '" + settings.name() + "' but its folder '" + pack + "'",
                            "give both the same name")));
        }
        return settings;
    }

    private static TextFile read(Path rulesFolder, Path file) {
        try {
            String path = rulesFolder.relativize(file).toString().replace('\\', '/');
            return new TextFile(path, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(TextFile settings, List<TextFile> rules, List<TextFile> wording) {
        return ContentHash.of(Stream.of(List.of(settings), rules, wording)
                .flatMap(List::stream)
                .flatMap(file -> Stream.of(file.path(), file.text()))
                .toList());
    }
}
