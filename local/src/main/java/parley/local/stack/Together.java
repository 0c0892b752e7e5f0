package parley.local.stack;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same step for several things at once. */
final class Together {

    private Together() {}

    /** Returns when all are done; throws the first failure as it was thrown. */
    static <T> void run(Collection<T> things, Consumer<T> step) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> steps = things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> step.accept(thing), threads))
                    .toList();
            steps.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
