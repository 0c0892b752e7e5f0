package parley.engine.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.engine.brands.Brands;
import parley.engine.brands.Publications;
import parley.engine.brands.PublishedVersion;
import parley.engine.publish.Attempt;
import parley.engine.publish.Publisher;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.TextFile;

/** Answers what is asked about packs, and publishes them. */
@ApplicationScoped
public class PackDesk {

    private final Brands brands;
    private final Publications publications;
    private final Publisher publisher;
    private final Path rules;

    PackDesk(
            Brands brands,
            Publications publications,
            Publisher publisher,
            @ConfigProperty(name = "parley.rules") Path rules) {
        this.brands = brands;
        this.publications = publications;
        this.publisher = publisher;
        this.rules = rules;
    }

    List<PackStanding> packs() {
        return brands.inForce().all().stream()
                .map(pack -> standing(pack.rulebook()))
                .toList();
    }

    private PackStanding standing(Rulebook rulebook) {
        return new PackStanding(
                rulebook.pack(),
                rulebook.settings().brands(),
                rulebook.version(),
                rulebook.rules().size(),
                rulebook.intents().size(),
                publisher.lastAttempt(rulebook.pack()).orElse(null));
    }

    List<PublishedVersion> versions(String pack) {
        return publications.versions(pack);
    }

    /** The files of a pack as they lie in the rules folder. */
    List<TextFile> files(String pack) {
        return read(pack).content();
    }

    /** How the rules in force stand the scenarios beside them. */
    PackTrial trial(String pack) {
        return PackTrial.of(brands.require(pack), publisher.trial(pack));
    }

    /** Publishes what lies in the rules folder. */
    Attempt publish(String pack, String by) {
        try {
            return publisher.publish(read(pack), by);
        } catch (BrokenRulesException unreadable) {
            return publisher.refuse(pack, unreadable);
        }
    }

    /** Only what is a pack is looked for, whatever the name says. */
    private PackFolder read(String pack) {
        if (!PackFolder.namesIn(rules).contains(pack)) {
            throw new IllegalArgumentException("there is no pack '" + pack + "' in the engine's rules folder");
        }
        return PackFolder.read(rules, pack);
    }

    /**
     * Puts an earlier version in force again; the files in the rules folder stay as they are, and count again when they are
     * edited.
     *
     * @param number version to go back to; absent: the one that was in force before
     * @throws IllegalArgumentException if there is no such version
     */
    Attempt rollBack(String pack, Optional<Integer> number, String by) {
        PublishedVersion wanted = publications.versions(pack).stream()
                .filter(version ->
                        number.map(asked -> asked == version.number()).orElse(!version.inForce()))
                .max((one, other) -> one.inForceSince().compareTo(other.inForceSince()))
                .orElseThrow(() -> new IllegalArgumentException("the pack '" + pack + "' has no "
                        + number.map(asked -> "version " + asked).orElse("earlier version")
                        + "; rules versions lists those there are"));
        PackFolder files = publications
                .find(pack, wanted.version())
                .orElseThrow(() -> new IllegalStateException("a listed version is stored"));
        return publisher.rollBack(files, by);
    }
}
