package parley.rulebook.command;

import java.nio.file.Path;
import java.util.Set;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.ModelIntents;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pack a command works on. */
public final class PackOption {

    @Parameters(index = "0", arity = "0..1", defaultValue = "shop", description = "Pack (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(names = "--rules", defaultValue = "rules", description = "Folder of the packs (default: ${DEFAULT-VALUE}).")
    private Path rulesFolder = Path.of("rules");

    @Option(
            names = "--models",
            defaultValue = "models",
            description = "Folder of the models, whose intents rules may name (default: ${DEFAULT-VALUE}).")
    private Path modelsFolder = Path.of("models");

    Path rulesFolder() {
        return rulesFolder;
    }

    String pack() {
        return pack;
    }

    /** @throws parley.rulebook.pack.BrokenRulesException naming every problem */
    Rulebook load() {
        Set<String> intents = ModelIntents.of(modelsFolder.resolve(pack));
        return Rulebook.load(rulesFolder, pack, intents);
    }
}
