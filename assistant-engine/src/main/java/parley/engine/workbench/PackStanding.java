package parley.engine.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.engine.publish.Attempt;

/**
 * How a pack stands on this engine.
 *
 * @param version hash of what answers here
 * @param lastAttempt what came of the last files since this engine started; absent: none was tried
 */
public record PackStanding(
        String pack,
        List<String> brands,
        String version,
        int rules,
        int intents,
        @Nullable Attempt lastAttempt) {}
