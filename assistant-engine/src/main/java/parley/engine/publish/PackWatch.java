package parley.engine.publish;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.engine.brands.Brands;
import parley.engine.brands.Publications;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;

/**
 * Looks each second at what is in force in PostgreSQL and at the rules folder. What another engine published is taken over;
 * what an author saved is published, once the files lie still.
 */
@ApplicationScoped
public class PackWatch {

    private final Brands brands;
    private final Publications publications;
    private final Publisher publisher;
    private final PublishConfig config;
    private final Path rules;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private List<String> stamps = List.of();
    private boolean lookedAt;
    /** Number of the latest publication when the files were last seen as they were before the edit. */
    private long latestBefore;

    PackWatch(
            Brands brands,
            Publications publications,
            Publisher publisher,
            PublishConfig config,
            @ConfigProperty(name = "parley.rules") Path rules) {
        this.brands = brands;
        this.publications = publications;
        this.publisher = publisher;
        this.config = config;
        this.rules = rules;
    }

    /** Takes over what is in force and is not what answers here. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (!brands.areLoaded()) {
            return;
        }
        publications.inForce().forEach((pack, version) -> {
            if (!publisher.answersWith(pack, version)
                    && !version.equals(refused.get(pack))
                    && !publisher.follow(pack, version)) {
                refused.put(pack, version);
            }
        });
    }

    /** Publishes what was edited: files that changed since the last look and have not changed between two looks. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void edits() {
        if (!config.watch() || !brands.areLoaded()) {
            return;
        }
        long latest = publications.latest();
        List<String> now = stampsOfFiles();
        boolean still = now.equals(stamps);
        stamps = now;
        if (!still) {
            lookedAt = false;
        } else if (!lookedAt) {
            lookedAt = true;
            PackFolder.namesIn(rules).forEach(this::edited);
        } else {
            latestBefore = latest;
        }
    }

    private void edited(String pack) {
        try {
            PackFolder files = PackFolder.read(rules, pack);
            String before = seen.put(pack, files.version());
            boolean begun =
                    before == null && publications.find(pack, files.version()).isPresent();
            if (!begun && !files.version().equals(before)) {
                publisher.publishEdit(files, "rules folder", latestBefore);
            }
        } catch (BrokenRulesException unreadable) {
            publisher.refuse(pack, unreadable);
        }
    }

    private List<String> stampsOfFiles() {
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(Files::isRegularFile)
                    .map(PackWatch::stamp)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the rules folder " + rules.toAbsolutePath(), e);
        }
    }

    /** A file that vanishes while it is looked at counts as changed. */
    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file + " gone";
        }
    }
}
