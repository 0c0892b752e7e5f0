package parley.understanding.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which utterances, and where models are kept. */
final class PackOptions {

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "models",
            description = "Folder of the packs; default ${DEFAULT-VALUE}.")
    Path models;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "shop",
            description = "Pack to use; default ${DEFAULT-VALUE}.")
    String pack;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = ".parley/models",
            description = "Where trained models are kept; default ${DEFAULT-VALUE}.")
    Path cache;

    Path folder() {
        return models.resolve(pack);
    }
}
