package parley.rulebook.pack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack, read once; with the files of its base, if it stands on one.
 *
 * @param name name of the folder
 * @param rules of the base, then its own
 * @param sentences of the base, then its own: what the sentences that rules are written in stand for
 * @param wording of the base, then its own
 * @param scenarios its own
 * @param version hash of everything that can change an answer: settings, rules, sentences, wording
 * @param content every file that was read, so that the pack can be stored and made again
 */
public record PackFolder(
        String name,
        PackSettings settings,
        List<TextFile> rules,
        List<TextFile> sentences,
        List<TextFile> wording,
        List<TextFile> scenarios,
        String version,
        List<TextFile> content) {

    private static final String SETTINGS = "/pack.yaml";

    /** @throws BrokenRulesException if the folder or its {@code pack.yaml} is missing or cannot be read */
    public static PackFolder read(Path rulesFolder, String pack) {
        List<TextFile> content = new ArrayList<>(contentOf(rulesFolder, pack));
        String base = settings(pack, content, rulesFolder.toString()).base();
        if (base != null && !base.equals(pack)) {
            content.addAll(contentOf(rulesFolder, base));
        }
        return of(pack, content);
    }

    /**
     * The same pack from its stored files.
     *
     * @throws BrokenRulesException if {@code pack.yaml} or a base is missing or cannot be read
     */
    public static PackFolder of(String pack, Collection<TextFile> content) {
        PackSettings settings = settings(pack, content, "the stored pack");
        List<TextFile> rules = new ArrayList<>();
        List<TextFile> sentences = new ArrayList<>();
        List<TextFile> wording = new ArrayList<>();
        if (settings.base() != null) {
            requireBase(settings, content);
            rules.addAll(in(content, file -> isRule(file, settings.base())));
            sentences.addAll(in(content, file -> isSentences(file, settings.base())));
            wording.addAll(in(content, file -> isWording(file, settings.base())));
        }
        rules.addAll(in(content, file -> isRule(file, pack)));
        sentences.addAll(in(content, file -> isSentences(file, pack)));
        wording.addAll(in(content, file -> isWording(file, pack)));
        List<TextFile> scenarios = in(content, file -> file.path().startsWith(pack + "/scenarios/"));
        TextFile own = in(content, file -> file.path().equals(pack + SETTINGS)).getFirst();
        String version = version(own, rules, sentences, wording);
        return new PackFolder(pack, settings, rules, sentences, wording, scenarios, version, List.copyOf(content));
    }

    /** Packs of a folder, by name. */
    public static List<String> namesIn(Path rulesFolder) {
        try (Stream<Path> folders = Files.list(rulesFolder)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules folder " + rulesFolder.toAbsolutePath(), e);
        }
    }

    private static void requireBase(PackSettings settings, Collection<TextFile> content) {
        String base = String.valueOf(settings.base());
        PackSettings under = settings(base, content, settings.name() + SETTINGS);
        if (under.base() != null) {
            throw broken(
                    settings.name(),
                    Problem.in(
                            settings.name() + SETTINGS,
                            "its base '" + base + "' stands on a base itself",
                            "name a base that stands on its own"));
        }
    }

    private static boolean isRule(TextFile file, @Nullable String pack) {
        return file.path().startsWith(pack + "/")
                && (file.path().endsWith(".drl") || file.path().endsWith(".dslr"));
    }

    private static boolean isSentences(TextFile file, @Nullable String pack) {
        return file.path().startsWith(pack + "/") && file.path().endsWith(".dsl");
    }

    private static boolean isWording(TextFile file, @Nullable String pack) {
        return file.path().startsWith(pack + "/wording/");
    }

    private static List<TextFile> in(Collection<TextFile> content, Predicate<TextFile> wanted) {
        return content.stream().filter(wanted).toList();
    }

    private static List<TextFile> contentOf(Path rulesFolder, String pack) {
        Path folder = rulesFolder.resolve(pack);
        return Stream.of(
                        files(rulesFolder, folder, "pack.yaml"),
                        files(rulesFolder, folder, ".drl"),
                        files(rulesFolder, folder, ".dslr"),
                        files(rulesFolder, folder, ".dsl"),
                        files(rulesFolder, folder.resolve("wording"), ".yaml"),
                        files(rulesFolder, folder.resolve("scenarios"), ".yaml"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<TextFile> files(Path rulesFolder, Path folder, String ending) {
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

    private static TextFile read(Path rulesFolder, Path file) {
        try {
            String path = rulesFolder.relativize(file).toString().replace('\\', '/');
            return new TextFile(path, Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackSettings settings(String pack, Collection<TextFile> content, String place) {
        TextFile file = content.stream()
                .filter(text -> text.path().equals(pack + SETTINGS))
                .findFirst()
                .orElseThrow(() -> broken(
                        pack,
                        Problem.in(
                                pack + SETTINGS,
                                "there is no such file in " + place,
                                "name a folder that holds a pack, or write its pack.yaml")));
        List<Problem> problems = new ArrayList<>();
        PackSettings settings = Yaml.read(file, new TypeReference<PackSettings>() {}, problems::add)
                .orElseThrow(() -> new BrokenRulesException(pack, problems));
        if (!settings.name().equals(pack)) {
            throw broken(
                    pack,
                    Problem.in(
                            file.path(),
                            "the pack is named '" + settings.name() + "' but its folder '" + pack + "'",
                            "give both the same name"));
        }
        return settings;
    }

    private static BrokenRulesException broken(String pack, Problem problem) {
        return new BrokenRulesException(pack, List.of(problem));
    }

    @SafeVarargs
    private static String version(TextFile settings, List<TextFile>... parts) {
        return ContentHash.of(
                Stream.concat(Stream.of(settings), Stream.of(parts).flatMap(List::stream))
                        .flatMap(file -> Stream.of(file.path(), file.text()))
                        .toList());
    }
}
