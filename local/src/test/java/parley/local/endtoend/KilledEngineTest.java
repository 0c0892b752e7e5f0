package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import parley.benchmarks.Load;
import parley.benchmarks.LoadPlan;
import parley.benchmarks.LoadReport;
import parley.local.stack.Child;
import parley.local.stack.StackSettings;

/** {@code kill -9} in mid load: every utterance has exactly one outcome and every conversation is whole. */
class KilledEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int UTTERANCES = 6_000;

    private static Load load(String run) {
        String servers = Product.running().stack().bootstrapServers();
        return new Load(new LoadPlan(servers, StackSettings.BRAND, run, 300, UTTERANCES, 1_000));
    }

    private static LoadReport runAndAt(String run, int answered, Runnable fault) {
        AtomicBoolean done = new AtomicBoolean();
        return load(run).run(PATIENCE, seen -> {
            if (seen >= answered && done.compareAndSet(false, true)) {
                Thread.ofPlatform().start(fault);
            }
        });
    }

    @Test
    void restartedEngineGoesOnWhereItWasKilled() {
        Child engine = Product.running().stack().child("engine-1");

        LoadReport report = runAndAt("killed", UTTERANCES / 3, () -> {
            engine.kill();
            engine.start();
        });

        assertThat(report.isWhole()).as(report.toString()).isTrue();
    }

    @Test
    void secondEngineTakesOverFromTheKilled() {
        Child second = Product.running().stack().addEngine();

        LoadReport report = runAndAt("takeover", UTTERANCES / 3, second::kill);

        assertThat(report.isWhole()).as(report.toString()).isTrue();
        assertThat(report.disordered()).as(report.toString()).isZero();
    }
}
