package parley.engine.brands;

import io.smallrye.config.ConfigMapping;
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
}
