package parley.engine.workbench;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may ask. */
@ConfigMapping(prefix = "parley.workbench")
interface WorkbenchConfig {

    /** Word that callers must send; without one only callers on this machine are answered. */
    Optional<String> token();
}
