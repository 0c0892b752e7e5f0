package parley.rulebook.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;
import parley.rulebook.bench.BenchRun;
import parley.rulebook.bench.ReloadRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: what a rule author runs before anything goes live. */
@Command(
        name = "rules",
        description = "Check, try and publish the rules of a pack.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT)
public final class RulesCommand implements Runnable {

    /** What is asked of the rules step, in rules and documents of a customer. */
    private static final List<BenchRun.Size> SIZES = List.of(new BenchRun.Size(500, 50), new BenchRun.Size(1_000, 200));

    /** A pack that must answer five seconds after it was saved. */
    private static final int EDITED_RULES = 200;

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
            description =
                    "Measure how many turns a second the rules take, beside CLIPS if it is installed; or how an edit"
                            + " comes into force.")
    int bench(
            @Option(names = "--rules", description = "Rules of the made-up pack; default: 500, then 1,000.") int rules,
            @Option(names = "--documents", defaultValue = "50", description = "Documents of the customer.")
                    int documents,
            @Option(names = "--reloads", description = "Edit and load the pack so often instead.") int reloads)
            throws IOException {
        if (reloads > 0) {
            new ReloadRun(spec.commandLine().getOut(), rules == 0 ? EDITED_RULES : rules).run(reloads);
            return 0;
        }
        new BenchRun(spec.commandLine().getOut())
                .run(rules == 0 ? SIZES : List.of(new BenchRun.Size(rules, documents)));
        return 0;
    }

    /** Looks for doubtful rules. Exit code 0: none; 1: they were printed. */
    @Command(name = "doubts", description = "Find rules that never speak, never win, or contradict each other.")
    int doubts(@Mixin PackOption pack) {
        return new DoubtsRun(pack, spec.commandLine().getOut()).run();
    }

    /** Prints what rules can speak of. Exit code 0. */
    @Command(name = "facts", description = "Print the facts, properties and words that rules can use.")
    int facts() {
        spec.commandLine().getOut().print(FactReference.page());
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Publishes a pack. Exit code 0: it is in force; 1: the problems were printed. */
    @Command(name = "publish", description = "Bring the pack in the engine's rules folder into force, if it is sound.")
    int publish(@Mixin EngineOption engine, @Parameters(defaultValue = "shop", arity = "0..1") String pack) {
        return asking(out -> new PublishRun(engine, out).publish(pack));
    }

    /** Lists versions. Exit code 0. */
    @Command(name = "versions", description = "List the published versions of a pack; * marks the one in force.")
    int versions(@Mixin EngineOption engine, @Parameters(defaultValue = "shop", arity = "0..1") String pack) {
        return asking(out -> new PublishRun(engine, out).versions(pack));
    }

    /** Rolls back. Exit code 0: the earlier version is in force; 1: the reason was printed. */
    @Command(name = "rollback", description = "Put an earlier version of a pack in force again.")
    int rollBack(
            @Mixin EngineOption engine,
            @Parameters(defaultValue = "shop", arity = "0..1") String pack,
            @Option(names = "--to", paramLabel = "NUMBER", description = "Version; default: the one before.")
                    int number) {
        return asking(out -> new PublishRun(engine, out).rollBack(pack, number));
    }

    /** Replays. Exit code 0: the report was printed; 1: the reason why not. */
    @Command(
            name = "replay",
            description = "Tell what the rules in the engine's folder would have answered in recorded conversations.")
    int replay(
            @Mixin EngineOption engine,
            @Parameters(defaultValue = "shop", arity = "0..1") String pack,
            @Option(names = "--since", paramLabel = "DAYS", defaultValue = "30d", description = "How far back, as 30d.")
                    String since,
            @Option(names = "--models", description = "Understand the words anew, with the models in force.")
                    boolean models) {
        if (!since.matches("\\d{1,4}d?")) {
            throw new ParameterException(spec.commandLine(), "--since takes days, for example 30d");
        }
        int days = Integer.parseInt(since.replace("d", ""));
        return asking(out -> new ReplayRun(engine, out).replay(pack, days, models));
    }

    private int asking(ToIntFunction<PrintWriter> question) {
        try {
            return question.applyAsInt(spec.commandLine().getOut());
        } catch (EngineAnswerException answer) {
            spec.commandLine().getErr().println(answer.getMessage());
            return 1;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with the rules: check, test, doubts, facts, publish, versions, rollback, replay or"
                        + " bench");
    }
}
