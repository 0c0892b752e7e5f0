package parley.rulebook.command;

import java.io.IOException;
import java.nio.file.Path;
import parley.rulebook.scenario.Understands;

/** Opens the models of a pack; the caller brings it, because the rulebook does not know how words are understood. */
@FunctionalInterface
public interface ModelsOfAPack {

    /**
     * Opens the models; the first time they are trained, which takes a while.
     *
     * @param modelsFolder the folder that holds the models of all packs
     * @throws IOException if they cannot be read
     */
    Understands open(Path modelsFolder, String pack) throws IOException;
}
