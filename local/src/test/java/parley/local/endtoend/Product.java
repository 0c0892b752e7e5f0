package parley.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Stack stack = Stack.prepare(StackSettings.onFreePorts(Stacks.home(), folder()), System.out::println);
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
