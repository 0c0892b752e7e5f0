package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter screen = new StringWriter();

    @Test
    void helpListsTheCommands() {
        assertThat(execute("help")).isZero();
        assertThat(screen.toString()).contains("run", "stop", "test");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        assertThat(execute("stopp")).isEqualTo(2);
        assertThat(screen.toString()).contains("Did you mean: parley stop");
    }

    @Test
    void troubleIsOneLine() {
        assertThat(execute("stop", "--data", "nowhere")).isEqualTo(1);
        assertThat(screen.toString()).isEqualTo("nothing runs on nowhere" + System.lineSeparator());
    }

    @Test
    void rebuildThatWouldWriteSaysWhyItDoesNot() {
        assertThat(execute("rebuild")).isEqualTo(2);
        assertThat(screen.toString()).contains("rebuild only compares: add --verify");
    }

    private int execute(String... args) {
        CommandLine line = Parley.commandLine();
        line.setOut(new PrintWriter(screen, true));
        line.setErr(new PrintWriter(screen, true));
        return line.execute(args);
    }
}
