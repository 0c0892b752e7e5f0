package parley.engine.brands;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import parley.understanding.Models;
import parley.understanding.PublishedUnderstander.Publication;

/**
 * Takes newly trained models into service while utterances are answered. Changed utterances alone change nothing: training
 * costs half a minute of processor, which is the author's to choose with {@code parley train}.
 */
@ApplicationScoped
public class NewModels {

    private static final Logger LOG = Logger.getLogger(NewModels.class);

    private final Brands brands;
    private final BrandsConfig config;
    /** By pack, the last thing that was said, so that it is said once. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    NewModels(Brands brands, BrandsConfig config) {
        this.brands = brands;
        this.config = config;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        brands.loaded().forEach(this::look);
    }

    private void look(Pack pack) {
        try {
            Optional<String> trained = Models.trainedVersion(config.models(), pack.name(), config.cache());
            if (trained.isEmpty()) {
                say(pack, "content has changed, the old models stay in force: parley train publishes new ones");
            } else if (!trained.get().equals(pack.understander().version())) {
                publish(pack);
            }
        } catch (IOException unreadable) {
            say(pack, "content cannot be read, the old models stay in force: " + unreadable.getMessage());
        }
    }

    private void publish(Pack pack) {
        Publication publication = pack.published()
                .publish(() -> Models.open(config.models(), pack.name(), config.cache(), brands.limit(), LOG::info));
        say(
                pack,
                publication.changed() ? publication.reason() : "the old models stay in force: " + publication.reason());
    }

    private void say(Pack pack, String what) {
        if (!what.equals(said.put(pack.name(), what))) {
            LOG.infof("pack=%s models: %s", pack.name(), what);
        }
    }
}
