package parley.rulebook.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.conversation.Conversation;
import parley.conversation.Utterance;
import parley.conversation.intent.Understanding;
import parley.rulebook.Rulebook;
import parley.rulebook.pack.ModelIntents;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.scenario.Understands;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pack a command works on. */
public final class PackOption {

    @Parameters(index = "0", arity = "0..1", defaultValue = "shop", description = "Pack (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(
            names = "--rules",
            defaultValue = "${sys:parley.home:-.}/rules",
            description = "Folder of the packs (default: rules in the project).")
    private Path rulesFolder = Path.of("rules");

    @Option(
            names = "--models",
            defaultValue = "${sys:parley.home:-.}/models",
            description = "Folder of the models, whose intents rules may name (default: models in the project).")
    private Path modelsFolder = Path.of("models");

    @Option(
            names = "--cache",
            defaultValue = "${sys:parley.home:-.}/.parley/models",
            description = "Folder that keeps compiled rules between runs (default: .parley/models in the project).")
    private Path cacheFolder = Path.of(".parley", "models");

    String pack() {
        return pack;
    }

    /** The pack's models, opened by the first scenario that needs them; none if the pack has no folder of models. */
    @Nullable
    Understands understands(ModelsOfAPack models) {
        if (!Files.isDirectory(modelsFolder.resolve(pack))) {
            return null;
        }
        return new Understands() {
            private @Nullable Understands opened;

            @Override
            public Understanding understand(Utterance utterance, Conversation conversation) {
                opened = opened == null ? open(models) : opened;
                return opened.understand(utterance, conversation);
            }
        };
    }

    private Understands open(ModelsOfAPack models) {
        try {
            return models.open(modelsFolder, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the models of the pack " + pack, e);
        }
    }

    /** @throws parley.rulebook.pack.BrokenRulesException naming every problem */
    Rulebook load() {
        PackFolder folder = PackFolder.read(rulesFolder, pack);
        return Rulebook.load(folder, ModelIntents.of(ModelIntents.folder(modelsFolder, folder)), cacheFolder);
    }
}
