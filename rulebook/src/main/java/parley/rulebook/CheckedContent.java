package parley.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.rulebook.compile.EngineFingerprint;
import parley.rulebook.pack.ContentHash;
import parley.rulebook.pack.PackFolder;

/** Remembers between starts which content was checked and found sound, because the check takes longer than loading. */
final class CheckedContent {

    private final @Nullable Path mark;

    CheckedContent(@Nullable Path cacheFolder, PackFolder pack, Set<String> knownIntents) {
        String against = ContentHash.of(List.of(EngineFingerprint.VALUE, new TreeSet<>(knownIntents).toString()));
        this.mark = cacheFolder == null
                ? null
                : cacheFolder.resolve(pack.name() + "-" + pack.version() + "-" + against + ".checked");
    }

    boolean isKnown() {
        return mark != null && Files.exists(mark);
    }

    void remember() {
        if (mark == null || isKnown()) {
            return;
        }
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the cache folder", e);
        }
    }
}
