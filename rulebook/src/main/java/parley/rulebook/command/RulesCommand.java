package parley.rulebook.command;

import java.io.IOException;
import java.util.List;
import parley.rulebook.bench.BenchRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: what a rule author runs before anything goes live. */
@Command(name = "rules", description = "Check a pack of rules and run its scenarios.")
public final class RulesCommand implements Runnable {

    /** What is asked of the rules step, in rules and documents of a customer. */
    private static final List<BenchRun.Size> SIZES = List.of(new BenchRun.Size(500, 50), new BenchRun.Size(1_000, 200));

    @Spec
    private CommandSpec spec;

    private final ModelsOfAPack models;

    /** @param models opens the models that scenarios with the customer's own words are understood by */
    public RulesCommand(ModelsOfAPack models) {
        this.models = models;
    }

    /** Checks a pack. Exit code 0: sound; 1: the problems were printed. */
    @Command(name = "check", description = "Tell everything that is wrong with a pack, with file and line.")
    int check(@Mixin PackOption pack) {
        return new CheckRun(pack, spec.commandLine().getOut()).run();
    }

    /** Runs a pack's scenarios. Exit code 0: all as expected and every rule covered; 1 otherwise. */
    @Command(name = "test", description = "Run the scenarios of a pack and count which rules they cover.")
    int test(@Mixin PackOption pack) {
        return new TestRun(pack, pack.understands(models), spec.commandLine().getOut()).run();
    }

    /** Measures made-up packs. Exit code 0. */
    @Command(
            name = "bench",
            description = "Measure how many turns a second the rules take, beside CLIPS if it is installed.")
    int bench(
            @Option(names = "--rules", description = "Rules of the made-up pack; default: 500, then 1,000.") int rules,
            @Option(names = "--documents", defaultValue = "50", description = "Documents of the customer.")
                    int documents)
            throws IOException {
        new BenchRun(spec.commandLine().getOut())
                .run(rules == 0 ? SIZES : List.of(new BenchRun.Size(rules, documents)));
        return 0;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the rules: check, test or bench");
    }
}
