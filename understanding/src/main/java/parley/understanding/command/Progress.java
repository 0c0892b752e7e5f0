package parley.understanding.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints the steps of a long command, each with the seconds since its start. */
final class Progress implements Consumer<String> {

    private final PrintWriter out;
    private final long start = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(String line) {
        out.printf("%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }
}
