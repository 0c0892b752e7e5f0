package parley.local.stack;

import java.time.Duration;

/** Waiting between two looks at something outside that tells nobody when it changes. */
final class Pause {

    private Pause() {}

    /** @throws Trouble if the launcher is told to end meanwhile */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("stopped while waiting", e);
        }
    }
}
