package parley.handoff.advisor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a log-in lasts. */
@ConfigMapping(prefix = "parley.desk.session")
public interface SessionConfig {

    /** Without a sign of life of the browser. */
    @WithDefault("PT1H")
    Duration idle();

    /** Whatever happens. */
    @WithDefault("PT12H")
    Duration longest();

    /** The cookie is sent over TLS only, under a name that browsers protect. */
    @WithDefault("false")
    boolean secure();
}
