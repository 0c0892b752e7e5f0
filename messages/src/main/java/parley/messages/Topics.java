package parley.messages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the topics. The brand is read from the topic's name, never from a payload. */
public final class Topics {

    /** Engine and handoff service. */
    public static final String DESK = "parley.desk.v1";

    /** What nobody could read. */
    public static final String DEAD_LETTERS = "parley.deadletters.v1";

    /** A brand's id in a topic name. */
    public static final String BRAND = "[a-z0-9][a-z0-9-]{0,48}";

    private static final Pattern OF_BRAND = Pattern.compile("parley\\.(" + BRAND + ")\\.[a-z]+\\.v1");

    private Topics() {}

    public static String in(String brand) {
        return "parley." + brand + ".in.v1";
    }

    public static String out(String brand) {
        return "parley." + brand + ".out.v1";
    }

    public static String account(String brand) {
        return "parley." + brand + ".account.v1";
    }

    public static String commands(String brand) {
        return "parley." + brand + ".commands.v1";
    }

    public static String rejections(String brand) {
        return "parley." + brand + ".rejections.v1";
    }

    /** The brand a topic belongs to, or empty for a topic of no brand. */
    public static Optional<String> brandOf(String topic) {
        Matcher matcher = OF_BRAND.matcher(topic);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
