package parley.engine.brands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.outbox.Database;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.TextFile;

class PublishedVersionsStayTest {

    private static EmbeddedPostgres postgres;
    private static int packs;

    private Publications publications;
    private String pack;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/outbox", "classpath:db/engine")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void anotherPack() {
        packs++;
        pack = "p" + packs;
        publications =
                new Publications(Database.jdbi(postgres.getPostgresDatabase()), InstantSource.fixed(Instant.EPOCH));
    }

    @Test
    void andTheLastPublishedIsInForce() {
        publications.publish(files("one"), "ada");
        publications.publish(files("two"), "ada");

        assertThat(publications.inForce()).containsEntry(pack, files("two").version());
    }

    @Test
    void andAnEarlierOneComesBackUnderItsOldNumber() {
        publications.publish(files("one"), "ada");
        publications.publish(files("two"), "ada");
        publications.publish(files("one"), "ben");

        assertThat(publications.inForce()).containsEntry(pack, files("one").version());
        assertThat(publications.versions(pack))
                .extracting(PublishedVersion::number, PublishedVersion::inForce, PublishedVersion::madeBy)
                .containsExactly(tuple(2, false, "ada"), tuple(1, true, "ada"));
    }

    @Test
    void withTheirFiles() {
        publications.publish(files("one"), "ada");

        assertThat(publications.find(pack, files("one").version())).contains(files("one"));
    }

    @Test
    void andPublishingWhatIsInForceChangesNothing() {
        publications.publish(files("one"), "ada");
        Instant before = publications.versions(pack).getFirst().inForceSince();
        publications.publish(files("one"), "ben");

        assertThat(publications.versions(pack))
                .singleElement()
                .extracting(PublishedVersion::inForceSince)
                .isEqualTo(before);
    }

    @Test
    void andAnEditThatASlowEnginePublishesOnceMoreDoesNotUndoARollback() {
        publications.publish(files("one"), "ada");
        long seen = publications.latest();
        assertThat(publications.publishEdit(files("two"), "fast engine", seen)).isTrue();
        publications.publish(files("one"), "ben rolls back");

        assertThat(publications.publishEdit(files("two"), "slow engine", seen)).isFalse();

        assertThat(publications.inForce()).containsEntry(pack, files("one").version());
    }

    @Test
    void andAnEditBackToWhatStoodEarlierIsPublished() {
        publications.publish(files("one"), "ada");
        publications.publish(files("two"), "ada");

        assertThat(publications.publishEdit(files("one"), "rules folder", publications.latest()))
                .isTrue();

        assertThat(publications.inForce()).containsEntry(pack, files("one").version());
    }

    @Test
    void andOneThatWasReplayedIsTriedBeforeItIsPublished() {
        String version = files("one").version();
        assertThat(publications.isTried(pack, version)).isFalse();

        publications.remember(new ReplayedVersion(pack, version, Instant.EPOCH, 30, 100, 1, 2, 3));

        assertThat(publications.isTried(pack, version)).isTrue();
    }

    @Test
    void andOneThatAnsweredBeforeIsTried() {
        publications.publish(files("one"), "ada");
        publications.publish(files("two"), "ada");

        assertThat(publications.isTried(pack, files("one").version())).isTrue();
    }

    private PackFolder files(String content) {
        return PackFolder.of(
                pack,
                List.of(
                        new TextFile(
                                pack + "/pack.yaml",
                                "name: " + pack + "\nbrands: acme\ndefaultLanguage: en\ndefaultZone: UTC\n"),
                        new TextFile(pack + "/a.drl", "// " + content)));
    }
}
