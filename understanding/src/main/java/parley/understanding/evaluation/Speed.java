package parley.understanding.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * How fast one utterance goes through the whole pipeline, text to confidence, on warmed-up code.
 *
 * @param p50Ms median of one utterance on one thread
 * @param p99Ms 99th percentile of the same
 * @param perSecond utterances a second on {@link #THREADS} threads
 */
public record Speed(double p50Ms, double p99Ms, double perSecond) {

    public static final int THREADS = 2;

    private static final int WARM_UP = 40_000;
    private static final int MEASURED = 40_000;

    /**
     * @param texts what is said again and again
     * @throws IllegalStateException if the pipeline fails on a text
     */
    public static Speed measure(List<String> texts, Consumer<String> pipeline) {
        run(texts, pipeline, new long[WARM_UP]);
        long[] nanos = new long[MEASURED];
        run(texts, pipeline, nanos);
        Arrays.sort(nanos);
        return new Speed(nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6, perSecond(texts, pipeline));
    }

    private static void run(List<String> texts, Consumer<String> pipeline, long[] nanos) {
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            pipeline.accept(texts.get(i % texts.size()));
            nanos[i] = System.nanoTime() - before;
        }
    }

    private static double perSecond(List<String> texts, Consumer<String> pipeline) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            long before = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> run(texts, pipeline, new long[MEASURED])));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return THREADS * MEASURED / ((System.nanoTime() - before) / 1e9);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the pipeline failed while its speed was measured", e);
        }
    }
}
