package parley.engine.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.engine.brands.Brands;
import parley.engine.brands.Pack;
import parley.engine.brands.Publications;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.Problem;
import parley.rulebook.scenario.ScenarioResult;
import parley.rulebook.scenario.Trial;
import parley.rulebook.scenario.Understands;

/**
 * Brings packs into force: checked, compiled, tried by their scenarios, warmed, stored, swapped. Until the last step the old
 * version answers, and it goes on answering if any step fails. One pack after the other, off the threads that answer.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final Brands brands;
    private final Publications publications;
    private final PublishConfig config;
    private final InstantSource clock;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    Publisher(Brands brands, Publications publications, PublishConfig config, InstantSource clock) {
        this.brands = brands;
        this.publications = publications;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes these files because somebody says so, or tells why not. */
    public Attempt publish(PackFolder files, String by) {
        return publish(files, by, () -> {
            publications.publish(files, by);
            return true;
        });
    }

    /**
     * Publishes an edit of the rules folder, or tells why not.
     *
     * @param seen {@link Publications#latest()} before the edit was made
     */
    Attempt publishEdit(PackFolder files, String by, long seen) {
        return publish(files, by, () -> publications.publishEdit(files, by, seen));
    }

    private synchronized Attempt publish(PackFolder files, String by, BooleanSupplier store) {
        Attempt attempt = attempt(files, store);
        attempts.put(files.name(), attempt);
        if (attempt.succeeded()) {
            LOG.infof("pack=%s rules=%s published by %s", files.name(), files.version(), by);
        } else {
            LOG.warnf(
                    "pack=%s rules=%s stays out of force, problems=%d, first: %s",
                    files.name(),
                    files.version(),
                    attempt.problems().size(),
                    attempt.problems().getFirst());
        }
        return attempt;
    }

    /** Remembers files that cannot even be read as a pack. */
    public Attempt refuse(String pack, BrokenRulesException broken) {
        Attempt attempt = new Attempt(pack, "", clock.instant(), broken.problems(), 0, List.of());
        attempts.put(pack, attempt);
        return attempt;
    }

    private Attempt attempt(PackFolder files, BooleanSupplier store) {
        try {
            Rulebook rulebook = brands.compile(files);
            Trial trial = Trial.of(rulebook, understands(files.name()));
            List<Problem> problems = new ArrayList<>(trial.problems());
            if (problems.isEmpty() && !isReplayedWhereItMust(files)) {
                problems.add(Problem.in(
                        files.name(),
                        "version " + files.version() + " was not put to recorded conversations",
                        "run ./parley rules replay " + files.name() + ", read what would change, and publish it then"));
            }
            if (problems.isEmpty() && store.getAsBoolean()) {
                brands.replace(rulebook);
            }
            return told(files, problems, trial);
        } catch (BrokenRulesException broken) {
            return told(files, broken.problems(), Trial.NONE);
        }
    }

    private boolean isReplayedWhereItMust(PackFolder files) {
        return !config.requireReplay() || publications.isTried(files.name(), files.version());
    }

    private @Nullable Understands understands(String pack) {
        return brands.inForce()
                .named(pack)
                .map(Pack::understander)
                .<Understands>map(understander -> understander::understand)
                .orElse(null);
    }

    private Attempt told(PackFolder files, List<Problem> problems, Trial trial) {
        int passed =
                (int) trial.results().stream().filter(ScenarioResult::passed).count();
        return new Attempt(files.name(), files.version(), clock.instant(), problems, passed, trial.gaps());
    }

    /**
     * Answers with an earlier version again. Its scenarios are not asked: it has answered customers, and whoever goes back must
     * not be kept from it by models that changed since.
     */
    public synchronized Attempt rollBack(PackFolder files, String by) {
        Attempt attempt = backTo(files, by);
        attempts.put(files.name(), attempt);
        LOG.infof("pack=%s rules=%s rolled back by %s", files.name(), files.version(), by);
        return attempt;
    }

    private Attempt backTo(PackFolder files, String by) {
        try {
            Rulebook rulebook = brands.compile(files);
            publications.publish(files, by);
            brands.replace(rulebook);
            return told(files, List.of(), Trial.NONE);
        } catch (BrokenRulesException broken) {
            return told(files, broken.problems(), Trial.NONE);
        }
    }

    /**
     * What the scenarios say about the rules in force.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public Trial trial(String pack) {
        return Trial.of(brands.require(pack), understands(pack));
    }

    /** What came of the last attempt on a pack since this engine started. */
    public Optional<Attempt> lastAttempt(String pack) {
        return Optional.ofNullable(attempts.get(pack));
    }

    /**
     * Answers with another published version, which another engine or an earlier day brought into force.
     *
     * @return whether there is such a version and it loads
     */
    public synchronized boolean follow(String pack, String version) {
        if (answersWith(pack, version)) {
            return true;
        }
        Optional<PackFolder> stored = publications.find(pack, version);
        try {
            stored.map(brands::compile).ifPresent(brands::replace);
            return stored.isPresent();
        } catch (BrokenRulesException broken) {
            LOG.errorf("pack=%s rules=%s is in force but does not load here: %s", pack, version, broken.getMessage());
            return false;
        }
    }

    /** Whether a pack answers with this version here. */
    public boolean answersWith(String pack, String version) {
        return brands.inForce()
                .named(pack)
                .map(mine -> mine.rulebook().version().equals(version))
                .orElse(false);
    }
}
