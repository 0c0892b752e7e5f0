package parley.handoff.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How offers are made, and for how long the right person is waited for. */
@ConfigMapping(prefix = "parley.desk.offers")
public interface OfferConfig {

    /** How long an advisor may think about an offer. */
    @WithDefault("PT30S")
    Duration answer();

    /** How often the queue is looked at, whatever happens; a change of the queue is looked at at once. */
    @WithDefault("PT1S")
    Duration check();

    /** Offers left without an answer, in a row, after which an advisor counts as away. */
    @WithDefault("2")
    int missed();

    /** See {@link Patience}. */
    @WithDefault("PT2M")
    Duration preferred();

    /** See {@link Patience}. */
    @WithDefault("PT1M")
    Duration level();

    /** See {@link Patience}. */
    @WithDefault("PT5M")
    Duration language();

    /** See {@link Patience}. */
    @WithDefault("PT2M")
    Duration again();

    /** See {@link Patience}. */
    @WithDefault("PT5M")
    Duration headStart();

    /** What of it the assigner counts with. */
    default Patience patience() {
        return new Patience(preferred(), level(), language(), again(), headStart());
    }
}
