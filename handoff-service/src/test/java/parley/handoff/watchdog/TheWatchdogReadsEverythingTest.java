package parley.handoff.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bytes of any kind come by here, and none of them may stop the watchdog. */
class TheWatchdogReadsEverythingTest {

    @Property
    void anyBytesAreRead(@ForAll byte[] bytes) {
        assertThat(EventHead.read(bytes)).isNotNull();
    }

    @Property
    void anyTextInPlaceOfAnEventIsRead(@ForAll String text) {
        assertThat(EventHead.read(("{\"id\":" + text + "}").getBytes(UTF_8))).isNotNull();
    }

    @Test
    void tombstoneIsNoEvent() {
        assertThat(EventHead.read(null)).isEmpty();
    }

    @Test
    void bottomlessNestingIsNoEvent() {
        assertThat(EventHead.read(("{\"data\":" + "[".repeat(50_000)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void headIsFoundWhereverItStands() {
        byte[] event = """
                {"data":{"id":"inner","subject":"inner"},"id":"m-1","causationid":"m-0","extra":[{"type":"x"}],
                 "subject":"conv-7","type":"customer.message"}""".getBytes(UTF_8);

        assertThat(EventHead.read(event)).contains(new EventHead("m-1", "customer.message", "conv-7", "m-0"));
    }

    @Test
    void headOfAnotherKindIsEmpty() {
        assertThat(EventHead.read("{\"id\":7,\"type\":null}".getBytes(UTF_8))).contains(new EventHead("", "", "", ""));
    }
}
