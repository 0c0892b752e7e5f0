package parley.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffDoublesTest {

    @Test
    void whileLivesAreShort() {
        assertThat(Stream.iterate(BackOff.FIRST, backOff -> backOff.after(Duration.ofSeconds(3)))
                        .skip(1)
                        .limit(7)
                        .map(backOff -> backOff.pause().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void butStartsAnewAfterALongLife() {
        BackOff tired = new BackOff(Duration.ofSeconds(16));
        assertThat(tired.after(Duration.ofMinutes(2)).pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
