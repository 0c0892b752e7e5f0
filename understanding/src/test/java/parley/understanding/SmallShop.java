package parley.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The shop's pack with few intents, so that learning it takes a second. */
public final class SmallShop {

    private static final Path SHOP = Path.of(System.getProperty("parley.root"), "models", "shop");
    private static final Set<String> INTENTS = Set.of(
            "order.status.txt",
            "order.cancel.txt",
            "invoice.get.txt",
            "product.find.txt",
            "smalltalk.thanks.txt",
            "out_of_scope.txt");

    private SmallShop() {}

    /** @return the folder of packs, with the pack {@code shop} */
    public static Path in(Path folder) throws IOException {
        Path models = folder.resolve("models");
        try (Stream<Path> files = Files.walk(SHOP)) {
            files.filter(SmallShop::isKept).forEach(file -> copy(file, models.resolve("shop")));
        }
        return models;
    }

    private static boolean isKept(Path file) {
        boolean utterances =
                SHOP.relativize(file).getNameCount() == 2 && file.toString().endsWith(".txt");
        return Files.isRegularFile(file)
                && (!utterances || INTENTS.contains(file.getFileName().toString()));
    }

    private static void copy(Path file, Path pack) {
        Path target = pack.resolve(SHOP.relativize(file).toString());
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
