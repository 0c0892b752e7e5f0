package parley.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** While a child takes long to start, tells now and then what it is at: the last line of its log. */
final class Progress implements AutoCloseable {

    private static final int EVERY_SECONDS = 10;
    private static final int WIDTH = 120;
    private static final Pattern HEAD = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d.*? \\([^)]*\\) ");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Progress(String name, Path log, Consumer<String> say) {
        var ignored = clock.scheduleAtFixedRate(
                () -> say.accept("%-9s still starting: %s".formatted(name, lastLine(log))),
                EVERY_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
    }

    static Progress of(String name, Path log, Consumer<String> say) {
        return new Progress(name, log, say);
    }

    private static String lastLine(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            String last = lines.reduce("", (earlier, later) -> later.isBlank() ? earlier : later);
            String said = HEAD.matcher(last).replaceFirst("");
            return said.length() <= WIDTH ? said : said.substring(0, WIDTH) + "…";
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
