package parley.engine.brands;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.ModelIntents;
import parley.rulebook.pack.PackFolder;
import parley.understanding.Models;
import parley.understanding.PublishedUnderstander;
import parley.understanding.Understander;
import parley.understanding.confidence.RiskLimit;

/** The packs and the brands they serve. Loading begins with the application; who asks earlier waits. */
@Startup
@ApplicationScoped
public class Brands {

    private static final Logger LOG = Logger.getLogger(Brands.class);

    private final BrandsConfig config;
    private final Publications publications;
    private final CompletableFuture<AtomicReference<Packs>> packs = new CompletableFuture<>();

    Brands(BrandsConfig config, Publications publications) {
        this.config = config;
        this.publications = publications;
    }

    @PostConstruct
    void load() {
        Thread.ofPlatform().name("load-packs").daemon().start(() -> {
            try {
                packs.complete(new AtomicReference<>(loadAll()));
            } catch (RuntimeException | Error e) {
                LOG.errorf("packs not loaded, nothing is answered until they are mended: %s", e.getMessage());
                packs.completeExceptionally(e);
            }
        });
    }

    private Packs loadAll() {
        Map<String, String> published = publications.inForce();
        TreeSet<String> names = new TreeSet<>(PackFolder.namesIn(config.rules()));
        names.addAll(published.keySet());
        if (names.isEmpty()) {
            throw new IllegalStateException("no pack in " + config.rules().toAbsolutePath());
        }
        return new Packs(
                names.stream().map(name -> loadPack(name, published.get(name))).toList());
    }

    private Pack loadPack(String name, @Nullable String published) {
        long begun = System.nanoTime();
        PackFolder files = Optional.ofNullable(published)
                .flatMap(version -> publications.find(name, version))
                .orElseGet(() -> PackFolder.read(config.rules(), name));
        CompletableFuture<Rulebook> rulebook = CompletableFuture.supplyAsync(() -> loadRules(files));
        Pack pack = new Pack(modelsOf(files), new PublishedUnderstander(understander(files)), rulebook.join());
        if (published == null) {
            publications.publish(pack.rulebook().content(), "first start");
        }
        LOG.infof(
                "pack=%s rules=%s models=%s ready in %d ms",
                name,
                pack.rulebook().version(),
                pack.understander().version(),
                (System.nanoTime() - begun) / 1_000_000);
        return pack;
    }

    /** A version made for facts that there are no more gives way to the one in the folder. */
    private Rulebook loadRules(PackFolder files) {
        try {
            return compile(files);
        } catch (BrokenRulesException broken) {
            PackFolder folder = PackFolder.read(config.rules(), files.name());
            if (folder.version().equals(files.version())) {
                throw broken;
            }
            LOG.errorf("the version in force no longer loads, the folder's takes its place: %s", broken.getMessage());
            return compile(folder);
        }
    }

    /** @throws IllegalArgumentException if what is configured is no limit */
    RiskLimit limit() {
        BrandsConfig.Limit limit = config.limit();
        return new RiskLimit(limit.mostWrong() / 100, limit.certainty() / 100, limit.outOfScopeShare() / 100);
    }

    /**
     * Reads, checks and compiles the files of a pack; seconds of work.
     *
     * @throws BrokenRulesException naming every problem
     */
    public Rulebook compile(PackFolder files) {
        Path models = ModelIntents.folder(config.models(), files);
        return Rulebook.load(files, ModelIntents.of(models), config.cache());
    }

    private String modelsOf(PackFolder pack) {
        return ModelIntents.folder(config.models(), pack).getFileName().toString();
    }

    private Understander understander(PackFolder pack) {
        try {
            return Models.open(config.models(), modelsOf(pack), config.cache(), limit(), LOG::info);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the models of pack " + pack.name(), e);
        }
    }

    /**
     * The packs in force now. A transaction asks once and keeps the answer to its end.
     *
     * @throws java.util.concurrent.CompletionException if the packs could not be loaded
     */
    public Packs inForce() {
        return Objects.requireNonNull(packs.join().get());
    }

    /**
     * The rulebook of a pack that is in force now.
     *
     * @throws IllegalArgumentException if there is no such pack
     */
    public Rulebook require(String pack) {
        return inForce()
                .named(pack)
                .map(Pack::rulebook)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no pack '" + pack + "'; GET /workbench/packs lists those there are"));
    }

    /** Lets a rulebook answer from the next transaction on; those that run end with the packs they began with. */
    public void replace(Rulebook rulebook) {
        PublishedUnderstander understander = inForce()
                .named(rulebook.pack())
                .map(Pack::published)
                .orElseGet(() -> new PublishedUnderstander(understander(rulebook.content())));
        Pack newer = new Pack(modelsOf(rulebook.content()), understander, rulebook);
        packs.join().updateAndGet(old -> old.with(newer));
        LOG.infof("pack=%s rules=%s in force", rulebook.pack(), rulebook.version());
    }

    /** The packs loaded so far; none until all are. */
    List<Pack> loaded() {
        return areLoaded() ? inForce().all() : List.of();
    }

    /** Whether loading has ended well. */
    public boolean areLoaded() {
        return packs.isDone() && !packs.isCompletedExceptionally();
    }

    /** Why loading failed, if it did. */
    public Optional<String> failure() {
        return packs.isCompletedExceptionally()
                ? Optional.ofNullable(packs.exceptionNow().getMessage())
                : Optional.empty();
    }
}
