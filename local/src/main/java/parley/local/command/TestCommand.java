package parley.local.command;

import java.util.concurrent.Callable;
import parley.local.stack.Trouble;
import picocli.CommandLine.Command;

/** Stands here for its help; the launcher script does the work, because it builds this program too. */
@Command(
        name = "test",
        description = "Build everything and run every test, real browser included (arguments go to Maven).",
        mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Trouble("tests are run by the script: ./parley test");
    }
}
