package parley.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's files, as they lie in the checkout. */
final class Project {

    static final Path ROOT =
            Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();

    private Project() {}

    static List<Path> files(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(
                            file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git|\\.parley)(/.*)?"))
                    .filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(ROOT.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> compiledModules() {
        return Stream.of(
                        "messages",
                        "conversation",
                        "outbox",
                        "understanding",
                        "rulebook",
                        "assistant-engine",
                        "handoff-service",
                        "benchmarks",
                        "local")
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .toList();
    }
}
