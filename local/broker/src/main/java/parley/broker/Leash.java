package parley.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this JVM in good order when its launcher dies, however it dies: the launcher holds the other end of standard
 * input, and the operating system closes it with the launcher's last breath. Whoever does not end within ten seconds is
 * halted.
 *
 * <p>As a main class it leashes a program that knows nothing of it: {@code Leash <main class> <arguments…>}.
 */
public final class Leash {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leash() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        hold(System.in);
        Class<?> program = Class.forName(args[0]);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    static void hold(InputStream launcher) {
        Thread.ofPlatform().daemon().name("leash").start(() -> endAfter(launcher));
    }

    private static void endAfter(InputStream launcher) {
        try {
            launcher.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe says the same as its end: the launcher is gone.
        }
        Thread.ofPlatform().daemon().name("exit").start(() -> System.exit(0));
        LockSupport.parkNanos(GRACE.toNanos());
        Runtime.getRuntime().halt(1);
    }
}
