package parley.handoff.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is promised while little is known, and when a promise is renewed. */
@ConfigMapping(prefix = "parley.desk.promise")
public interface PromiseConfig {

    /** Time with a conversation, before any was measured; it counts like five measured ones. */
    @WithDefault("PT10M")
    Duration handling();

    /** Time from taking a conversation to the first answer, before any was measured. */
    @WithDefault("PT2M")
    Duration pickUp();

    /** So long before its time a promise is renewed that will not be kept. */
    @WithDefault("PT90S")
    Duration renewBefore();

    @WithDefault("PT2S")
    Duration check();
}
