package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.Situation;

class CompiledRulesAreKeptTest {

    private static final Situation SITUATION = Given.asks("order.status", List.of());

    @TempDir
    private Path folder;

    @Test
    void andAnswerAlikeWhenLoadedAgain() {
        Rulebook first = load("ok");
        Rulebook second = load("ok");
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(second.suggest(SITUATION))
                .isEqualTo(first.suggest(SITUATION))
                .hasSize(1);
    }

    @Test
    void butNotForAnotherContent() throws IOException {
        load("ok");
        load("known");
        try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
            assertThat(kept.filter(file -> file.toString().endsWith(".rules"))).hasSize(2);
        }
    }

    private Rulebook load(String key) {
        new PackOnDisk(folder).rule("", "    suggest.reply(\"" + key + "\");");
        return Rulebook.load(folder, "p", PackOnDisk.INTENTS, folder.resolve("cache"));
    }
}
