package parley.engine.brands;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.ModelIntents;
import parley.rulebook.pack.PackSettings;
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
    private final CompletableFuture<List<Pack>> packs = new CompletableFuture<>();

    Brands(BrandsConfig config) {
        this.config = config;
    }

    @PostConstruct
    void load() {
        Thread.ofPlatform().name("load-packs").daemon().start(() -> {
            try {
                packs.complete(loadAll());
            } catch (RuntimeException | Error e) {
                LOG.errorf("packs not loaded, nothing is answered until they are mended: %s", e.getMessage());
                packs.completeExceptionally(e);
            }
        });
    }

    private List<Pack> loadAll() {
        List<String> names = packNames();
        if (names.isEmpty()) {
            throw new IllegalStateException("no pack in " + config.rules().toAbsolutePath());
        }
        return names.stream().map(this::loadPack).toList();
    }

    private List<String> packNames() {
        try (Stream<Path> folders = Files.list(config.rules())) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the rules folder " + config.rules().toAbsolutePath(), e);
        }
    }

    private Pack loadPack(String name) {
        long begun = System.nanoTime();
        CompletableFuture<Rulebook> rulebook = CompletableFuture.supplyAsync(() -> Rulebook.load(
                config.rules(), name, ModelIntents.of(config.models().resolve(name)), config.cache()));
        Pack pack = new Pack(name, new PublishedUnderstander(understander(name)), rulebook.join());
        LOG.infof(
                "pack=%s rules=%s models=%s ready in %d ms",
                name,
                pack.rulebook().version(),
                pack.understander().version(),
                (System.nanoTime() - begun) / 1_000_000);
        return pack;
    }

    private Understander understander(String pack) {
        try {
            return Models.open(config.models(), pack, config.cache(), limit(), LOG::info);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the models of pack " + pack, e);
        }
    }

    /** @throws IllegalArgumentException if what is configured is no limit */
    RiskLimit limit() {
        BrandsConfig.Limit limit = config.limit();
        return new RiskLimit(limit.mostWrong() / 100, limit.certainty() / 100, limit.outOfScopeShare() / 100);
    }

    /**
     * The pack that serves a brand: one that names it, else one that serves every brand.
     *
     * @throws java.util.concurrent.CompletionException if the packs could not be loaded
     */
    public Optional<Pack> serving(String brand) {
        List<Pack> all = packs.join();
        return all.stream()
                .filter(pack -> pack.rulebook().settings().brands().contains(brand))
                .findFirst()
                .or(() -> all.stream()
                        .filter(pack -> pack.rulebook().settings().brands().contains(PackSettings.ANY_BRAND))
                        .findFirst());
    }

    /** The pack of a brand whose records were accepted, so that there is one. */
    public Pack require(String brand) {
        return serving(brand).orElseThrow(() -> new IllegalStateException("no pack serves " + brand));
    }

    /** The packs loaded so far; none until all are. */
    List<Pack> loaded() {
        return areLoaded() ? packs.join() : List.of();
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
