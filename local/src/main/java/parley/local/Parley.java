package parley.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parley.local.bench.BenchCommand;
import parley.local.command.BenchAccountCommand;
import parley.local.command.Home;
import parley.local.command.Logs;
import parley.local.command.RebuildCommand;
import parley.local.command.RunCommand;
import parley.local.command.StopCommand;
import parley.local.command.TestCommand;
import parley.local.stack.Trouble;
import parley.rulebook.command.RulesCommand;
import parley.rulebook.command.WhyCommand;
import parley.rulebook.scenario.Understands;
import parley.understanding.Models;
import parley.understanding.command.EvaluateCommand;
import parley.understanding.command.TrainCommand;
import parley.understanding.command.UnderstandCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/**
 * The command line behind {@code ./parley}. Exit codes: 0 done, 1 something that the message tells how to mend, 2 a
 * command or option that does not exist.
 */
@Command(
        name = "parley",
        description = "The hybrid assistant, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        footer = {"", "./parley COMMAND --help tells more about a command."})
public final class Parley {

    /** A command of another module is registered by adding its class here. */
    private static final List<Object> COMMANDS = List.of(
            RunCommand.class,
            StopCommand.class,
            TestCommand.class,
            BenchCommand.class,
            BenchAccountCommand.class,
            RebuildCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            UnderstandCommand.class,
            new RulesCommand(Parley::models),
            WhyCommand.class,
            HelpCommand.class);

    private Parley() {}

    public static void main(String[] args) {
        Logs.keepOffTheScreen();
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"help"} : args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Parley());
        COMMANDS.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(Parley::explain);
        return line;
    }

    private static Understands models(Path folder, String pack) throws IOException {
        return Models.open(folder, pack, Home.path().resolve(".parley/models"), ignored -> {})::understand;
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult ignored) throws Exception {
        if (failure instanceof Trouble) {
            line.getErr().println(line.getColorScheme().errorText(failure.getMessage()));
            return ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
