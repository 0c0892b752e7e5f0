package parley.rulebook.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.Set;
import parley.rulebook.Rulebook;

/** Measures made-up packs of several sizes and prints one line each. */
public final class BenchRun {

    /**
     * Turns before the measurement, of each topic: HotSpot compiles well what was called 5,000 times (its setting
     * Tier4InvocationThreshold), and every rule has code of its own.
     */
    private static final int WARM_UP_OF_A_TOPIC = 5_500;

    private static final int TURNS = 60_000;
    private static final int CLIPS_TURNS = 2_000;

    /** How much is measured. */
    public record Size(int rules, int documents) {}

    private final PrintWriter out;

    public BenchRun(PrintWriter out) {
        this.out = out;
    }

    public void run(Iterable<Size> sizes) throws IOException {
        out.printf(
                "%s, %s %s, one thread, processor time, minutes of warming up first; CLIPS: wall time%n",
                System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"));
        out.printf(
                "%7s %10s %10s %9s %9s %9s %13s %12s%n",
                "rules", "documents", "turns/s", "KB/turn", "p50 ms", "p99 ms", "suggestions", "CLIPS turns/s");
        out.flush();
        for (Size size : sizes) {
            measure(size);
        }
    }

    private void measure(Size size) throws IOException {
        try (Scratch folder = new Scratch()) {
            Rulebook rulebook = Rulebook.load(folder.path(), BenchPack.write(folder.path(), size.rules()), Set.of());
            int topics = BenchPack.topics(size.rules());
            TurnMeter.Figures figures = new TurnMeter(
                            rulebook, BenchCustomer.asksAboutEveryTopic(topics, size.documents()))
                    .measure(topics * WARM_UP_OF_A_TOPIC, TURNS);
            OptionalDouble clips = ClipsTwin.turnsPerSecond(folder.path(), topics, size.documents(), CLIPS_TURNS);
            print(size, figures, clips);
        }
    }

    private void print(Size size, TurnMeter.Figures figures, OptionalDouble clips) {
        out.printf(
                "%7d %10d %,10.0f %9.1f %9.3f %9.3f %13.2f %12s%n",
                size.rules(),
                size.documents(),
                figures.turnsPerSecond(),
                figures.kilobytesPerTurn(),
                figures.p50(),
                figures.p99(),
                figures.suggestions(),
                clips.isPresent() ? "%,.0f".formatted(clips.getAsDouble()) : "not installed");
        out.flush();
    }
}
