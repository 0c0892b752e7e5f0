package parley.local.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;
import parley.messages.MoneyAmount;

/** What was done under which key, kept on disk before anything is told: a key that was used does nothing again. */
final class Ledger {

    /**
     * One command that was carried out.
     *
     * @param agreement the key
     * @param command type of the command
     * @param charged what was really taken; absent if nothing was
     * @param results what there is to tell, each the JSON of an event's data
     */
    record Deed(
            String agreement,
            String command,
            String customer,
            @Nullable MoneyAmount charged,
            List<Result> results) {}

    /** A fact to tell. */
    record Result(String type, String number, String data) {}

    private final Path file;
    private final List<Deed> deeds = new ArrayList<>();

    Ledger(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    deeds.add(Json.MAPPER.readValue(line, new TypeReference<Deed>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + file, e);
        }
    }

    synchronized Optional<Deed> find(String agreement, String command) {
        return deeds.stream()
                .filter(deed ->
                        deed.agreement().equals(agreement) && deed.command().equals(command))
                .findFirst();
    }

    synchronized List<Deed> of(String agreement) {
        return deeds.stream().filter(deed -> deed.agreement().equals(agreement)).toList();
    }

    synchronized List<Deed> all() {
        return List.copyOf(deeds);
    }

    synchronized void add(Deed deed) {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap((Json.MAPPER.writeValueAsString(deed) + "\n").getBytes(UTF_8)));
            out.force(false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deed is plain data", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ledger " + file, e);
        }
        deeds.add(deed);
    }
}
