package parley.handoff.advisor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after five wrong passwords for a name, that name waits. Per process. */
@ApplicationScoped
public class LoginGuard {

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Names remembered at most, the oldest forgotten first. */
    private static final int NAMES = 10_000;

    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > NAMES;
        }
    };

    /** Whether this name must wait before the next try. */
    public synchronized boolean isTooOften(String name) {
        Deque<Long> times = failures.get(name);
        if (times == null) {
            return false;
        }
        long horizon = System.nanoTime() - WINDOW.toNanos();
        while (!times.isEmpty() && times.peekFirst() - horizon < 0) {
            times.removeFirst();
        }
        return times.size() >= ALLOWED;
    }

    /** Remembers a failure, and forgets all once the right password came. */
    public synchronized void tried(String name, boolean succeeded) {
        if (succeeded) {
            failures.remove(name);
        } else {
            failures.computeIfAbsent(name, unused -> new ArrayDeque<>()).addLast(System.nanoTime());
        }
    }
}
