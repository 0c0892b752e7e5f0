package parley.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedUnderstanderTest {

    @TempDir
    Path folder;

    private PublishedUnderstander published;

    @BeforeEach
    void publishFirst() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("models/tiny/en"));
        Files.write(pack.resolve("order.status.txt"), List.of("where is my order", "track my parcel", "any news"));
        Files.write(pack.resolve("invoice.get.txt"), List.of("send me the invoice", "my bill please", "last bill"));
        Path lexicon = Files.createDirectories(pack.resolve("lexicon"));
        Path shop = Path.of(System.getProperty("parley.root"), "models", "shop");
        for (String file : List.of("slots.yaml", "function-words.txt")) {
            Files.copy(shop.resolve("en/lexicon").resolve(file), lexicon.resolve(file));
        }
        Files.copy(shop.resolve("slots.yaml"), folder.resolve("models/tiny/slots.yaml"));
        published = new PublishedUnderstander(open());
    }

    private Understander open() throws IOException {
        return Models.open(folder.resolve("models"), "tiny", folder.resolve("cache"), line -> {});
    }

    @Test
    void newUtterancesComeIntoForce() throws IOException {
        String before = published.current().version();
        Files.writeString(folder.resolve("models/tiny/en/refund.status.txt"), "where is my money\nrefund please\n");

        assertThat(published.publish(this::open).changed()).isTrue();
        assertThat(published.current().version()).isNotEqualTo(before);
    }

    @Test
    void theSameVersionStays() {
        assertThat(published.publish(this::open).changed()).isFalse();
    }

    @Test
    void aBrokenModelLeavesTheCurrentOneInForceAndSaysWhy() throws IOException {
        Understander before = published.current();
        breakModels();

        assertThat(published.publish(this::open).reason()).contains(".bin is no usable model");
        assertThat(published.current()).isSameAs(before);
    }

    @Test
    void trainingAgainMendsABrokenModel() throws IOException {
        breakModels();
        Models.train(folder.resolve("models"), "tiny", folder.resolve("cache"), line -> {});

        assertThat(published.publish(this::open).reason()).contains("is in force already");
    }

    @Test
    void changedUtterancesAreNotPublishedBeforeTheyAreTrained() throws IOException {
        Files.writeString(folder.resolve("models/tiny/en/refund.status.txt"), "where is my money\nrefund please\n");

        assertThat(Models.trainedVersion(folder.resolve("models"), "tiny", folder.resolve("cache")))
                .isEmpty();
    }

    private void breakModels() throws IOException {
        try (var files = Files.walk(folder.resolve("cache"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".bin")).toList()) {
                Files.writeString(file, "no model");
            }
        }
    }

    @Test
    void filesOfAnotherFormAreRefused() throws IOException {
        try (var files = Files.walk(folder.resolve("cache"))) {
            for (Path file :
                    files.filter(one -> one.endsWith("confidence.json")).toList()) {
                Files.writeString(file, Files.readString(file).replaceFirst("\"form\" : \\d+", "\"form\" : 0"));
            }
        }

        assertThat(published.publish(this::open).reason()).contains("train again");
    }
}
