package parley.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;
import parley.local.stack.Stacks;

/** The whole product, started once for all end-to-end tests: the same stack that {@code ./parley run} starts. */
final class Product {

    private static final Product RUNNING = start();

    private final Stack stack;

    private Product(Stack stack) {
        this.stack = stack;
    }

    static Product running() {
        return RUNNING;
    }

    private static Product start() {
        Path folder = folder();
        StackSettings settings = StackSettings.onFreePorts(Stacks.home(), folder.resolve("data"))
                .withRules(copyOfRules(folder.resolve("rules")));
        Stack stack = Stack.prepare(settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        return new Product(stack);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("parley-end-to-end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests may edit the rules. */
    private static Path copyOfRules(Path copy) {
        Path rules = Stacks.home().resolve("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Files.createDirectories(copy.resolve(rules.relativize(file)).getParent());
                Files.copy(file, copy.resolve(rules.relativize(file)));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stack stack() {
        return stack;
    }

    ForeignClient client() {
        return new ForeignClient(stack.bootstrapServers(), StackSettings.BRAND);
    }

    ForeignClient client(String brand) {
        return new ForeignClient(stack.bootstrapServers(), brand);
    }
}
