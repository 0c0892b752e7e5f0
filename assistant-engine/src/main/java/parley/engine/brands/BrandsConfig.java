package parley.engine.brands;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the content that serves the brands lies. */
@ConfigMapping(prefix = "parley")
interface BrandsConfig {

    /** Folder of models, one folder a pack. */
    Path models();

    /** Folder of rules, one folder a pack. */
    Path rules();

    /** Folder that keeps trained models and compiled rules between starts. */
    Path cache();

    /** How many automatic answers may be wrong. */
    Limit limit();

    /** All in percent. A change takes effect at the next start and needs no training. */
    interface Limit {

        /** Largest share of wrong answers. */
        @WithDefault("10")
        double mostWrong();

        /** How certain to be that the limit is kept, from 50. */
        @WithDefault("60")
        double certainty();

        /** Share of utterances that nobody can be asked, as far as is known. */
        @WithDefault("20")
        double outOfScopeShare();
    }
}
