package parley.engine.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.engine.brands.Brands;
import parley.engine.brands.Pack;
import parley.engine.brands.Publications;
import parley.engine.past.Past;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.PackFolder;

/** Replays recorded conversations against the rules as they lie in the folder; one at a time, on one thread. */
@ApplicationScoped
public class ReplayDesk {

    private static final double NANOS = 1e9;

    private final Brands brands;
    private final Publications publications;
    private final Past past;
    private final InstantSource clock;
    private final Path rules;
    private final AtomicBoolean running = new AtomicBoolean();

    ReplayDesk(
            Brands brands,
            Publications publications,
            Past past,
            InstantSource clock,
            @ConfigProperty(name = "parley.rules") Path rules) {
        this.brands = brands;
        this.publications = publications;
        this.past = past;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * What the edited rules of a pack would have said.
     *
     * @param anew whether the words are understood anew by the models in force
     * @throws IllegalArgumentException if a replay runs already, or there is no such pack
     * @throws parley.rulebook.pack.BrokenRulesException if the edited rules are not sound
     */
    ReplayReport replay(String pack, int days, boolean anew) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalArgumentException("a replay runs already; ask again when it has ended");
        }
        try {
            Pack inForce = brands.inForce()
                    .named(pack)
                    .orElseThrow(() -> new IllegalArgumentException("there is no pack '" + pack + "'"));
            Rulebook edited = brands.compile(PackFolder.read(rules, pack));
            ReplayReport report = replay(new Replay(edited, anew ? inForce.understander() : null), edited, days);
            publications.remember(report.replayedAt(clock.instant()));
            return report;
        } finally {
            running.set(false);
        }
    }

    private ReplayReport replay(Replay replay, Rulebook edited, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        long begun = System.nanoTime();
        past.brands().stream()
                .filter(brand -> brands.inForce()
                        .serving(brand)
                        .filter(pack -> pack.rulebook().pack().equals(edited.pack()))
                        .isPresent())
                .forEach(brand -> past.forEachTurn(brand, since, edited, replay::take));
        return replay.report(days, (System.nanoTime() - begun) / NANOS);
    }
}
