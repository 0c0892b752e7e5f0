package parley.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the launcher's own libraries log: the screen belongs to the person at the keyboard. */
public final class Logs {

    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    /** Only faults reach the screen. */
    public static void keepOffTheScreen() {
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }

    /** Everything from warnings on goes to {@code parley.log} in a folder, nothing to the screen. */
    static void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("parley.log").toString(), true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.WARNING);
            for (Handler handler : ROOT.getHandlers()) {
                ROOT.removeHandler(handler);
            }
            ROOT.addHandler(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
