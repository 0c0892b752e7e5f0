package parley.local.command;

import java.nio.file.Path;

/** The project's folder, as the launcher script tells it. */
public final class Home {

    private Home() {}

    /** Absolute; the current folder if the script is not there to tell. */
    public static Path path() {
        return Path.of(System.getProperty("parley.home", "")).toAbsolutePath().normalize();
    }
}
