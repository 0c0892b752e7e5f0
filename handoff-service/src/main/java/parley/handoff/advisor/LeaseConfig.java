package parley.handoff.advisor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an advisor counts as vanished. */
@ConfigMapping(prefix = "parley.desk.lease")
public interface LeaseConfig {

    /** Longest time without a sign of life; browsers give one every ten seconds. */
    @WithDefault("PT45S")
    Duration length();

    /** How often lapsed leases and due alarms are looked for. */
    @WithDefault("PT2S")
    Duration check();
}
