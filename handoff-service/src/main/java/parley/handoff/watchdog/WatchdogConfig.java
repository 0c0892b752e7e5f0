package parley.handoff.watchdog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an utterance is overdue, and how many of them are handed over. */
@ConfigMapping(prefix = "parley.watchdog")
public interface WatchdogConfig {

    /** An utterance without an outcome is overdue so long after it was read. */
    @WithDefault("PT10S")
    Duration deadline();

    /** At most so many are handed over in a minute, for each brand: people cannot answer what a broken engine leaves. */
    @WithDefault("60")
    int perMinute();

    /** One that was handed over in vain is forgotten so long after it was read. */
    @WithDefault("PT10M")
    Duration givesUpAfter();
}
