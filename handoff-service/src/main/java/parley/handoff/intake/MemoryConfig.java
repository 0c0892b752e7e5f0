package parley.handoff.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered which messages had their effect. */
@ConfigMapping(prefix = "parley.memory")
interface MemoryConfig {

    /** Longer than the topic of the desk keeps its records: what it can deliver again must be known. */
    @WithDefault("P30D")
    Duration kept();
}
