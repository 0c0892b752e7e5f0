package parley.handoff.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** The engine that the pages ask; any one of them will do. */
@ConfigMapping(prefix = "parley.engine")
interface EngineConfig {

    @WithDefault("http://127.0.0.1:8082")
    URI url();

    /** Word of the engine's {@code parley.workbench.token}; engines without one answer this machine only. */
    @WithDefault("this-machine")
    String token();
}
