package parley.handoff.advisor;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The first account, made on an empty table; {@code PARLEY_DESK_PASSWORD} and {@code PARLEY_DESK_PASSWORD_FILE}. */
@ConfigMapping(prefix = "parley.desk")
public interface FirstUserConfig {

    /** Its password; a random one if absent. */
    Optional<String> password();

    /** Where a random password is also written, readable by the owner only. */
    Optional<Path> passwordFile();
}
