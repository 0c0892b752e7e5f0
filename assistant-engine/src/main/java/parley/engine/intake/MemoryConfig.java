package parley.engine.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered which messages had their effect. */
@ConfigMapping(prefix = "parley.memory")
interface MemoryConfig {

    /** Longer than the topics of the desk keep their records: what they can deliver again must be known. */
    @WithDefault("P30D")
    Duration kept();
}
