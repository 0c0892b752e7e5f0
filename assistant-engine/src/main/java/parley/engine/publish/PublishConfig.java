package parley.engine.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How rules come into force. */
@ConfigMapping(prefix = "parley.publish")
interface PublishConfig {

    /** Whether an edit in the rules folder is published by itself; without it {@code rules publish} does it. */
    @WithDefault("true")
    boolean watch();

    /** Whether only versions come into force that {@code rules replay} has put to recorded conversations. */
    @WithDefault("false")
    boolean requireReplay();
}
