package parley.rulebook.command;

import org.jspecify.annotations.Nullable;
import parley.rulebook.scenario.Understands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: what a rule author runs before anything goes live. */
@Command(name = "rules", description = "Check a pack of rules and run its scenarios.")
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** @param understands for scenarios that give the customer's words only; absent: those are skipped and counted */
    public RulesCommand(@Nullable Understands understands) {
        this.understands = understands;
    }

    private final @Nullable Understands understands;

    /** Checks a pack. Exit code 0: sound; 1: the problems were printed. */
    @Command(name = "check", description = "Tell everything that is wrong with a pack, with file and line.")
    int check(@picocli.CommandLine.Mixin PackOption pack) {
        return new CheckRun(pack, spec.commandLine().getOut()).run();
    }

    /** Runs a pack's scenarios. Exit code 0: all as expected and every rule covered; 1 otherwise. */
    @Command(name = "test", description = "Run the scenarios of a pack and count which rules they cover.")
    int test(@picocli.CommandLine.Mixin PackOption pack) {
        return new TestRun(pack, understands, spec.commandLine().getOut()).run();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the rules: check or test");
    }
}
