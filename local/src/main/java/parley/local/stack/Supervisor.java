package parley.local.stack;

import java.time.Duration;
import java.util.function.Consumer;

/** Keeps a started stack alive: a child that ends comes back, a child that is mute for too long is ended first. */
public final class Supervisor {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int MUTE_LOOKS = 12;

    private final Stack stack;
    private final Consumer<String> say;

    /** @param say hears a line about each loss and each return */
    public Supervisor(Stack stack, Consumer<String> say) {
        this.stack = stack;
        this.say = say;
    }

    /** Watches all children from threads of its own until the stack is closed. */
    public void watch() {
        for (Child child : stack.children()) {
            Thread.ofPlatform().daemon().name("revive " + child.name()).start(() -> revive(child));
            Thread.ofPlatform().daemon().name("listen to " + child.name()).start(() -> listen(child));
        }
    }

    private void revive(Child child) {
        BackOff backOff = BackOff.FIRST;
        while (!stack.isClosing()) {
            long before = System.nanoTime();
            child.process().ifPresent(process -> process.onExit().join());
            if (stack.isClosing()) {
                return;
            }
            backOff = backOff.after(Duration.ofNanos(System.nanoTime() - before));
            say.accept(child.name() + " ended; starting it again in "
                    + backOff.pause().toSeconds() + " s (its log: " + stack.log(child.name()) + ")");
            Pause.of(backOff.pause());
            bringBack(child);
        }
    }

    private void bringBack(Child child) {
        if (stack.isClosing()) {
            return;
        }
        try {
            child.start();
            say.accept(child.name() + " is back");
        } catch (RuntimeException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private void listen(Child child) {
        int mute = 0;
        while (!stack.isClosing()) {
            Pause.of(BETWEEN_LOOKS);
            boolean silent = child.isRunning() && !child.isHealthy();
            if (!silent && mute > 1) {
                say.accept(child.name() + " answers again");
            }
            mute = silent ? mute + 1 : 0;
            if (mute == 2) {
                say.accept(child.name() + " runs but does not answer");
            }
            if (mute == MUTE_LOOKS) {
                child.kill();
            }
        }
    }
}
