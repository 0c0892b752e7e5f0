package parley.engine.brands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.TextFile;

/**
 * The published versions of every pack, in PostgreSQL: what stands last in force there is what every engine converges on.
 * Nothing is ever changed or deleted, so that each past answer finds the rules that made it.
 */
@ApplicationScoped
public class Publications {

    /** Not the wire's: a rule file may be longer than any message. */
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Versions of one pack that are listed. */
    private static final int LISTED = 100;

    private final Jdbi jdbi;
    private final InstantSource clock;

    Publications(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Stores a pack and puts it in force; content that was published before gets its old number again. */
    public void publish(PackFolder pack, String by) {
        jdbi.useTransaction(transaction -> putInForce(lock(transaction, pack), pack, by));
    }

    /**
     * Publishes an edit of files, unless it came into force since it was made: another engine was faster, and whoever
     * rolled back after that spoke later.
     *
     * @param seen {@link #latest()} before the edit was made
     * @return whether it was published here
     */
    public boolean publishEdit(PackFolder pack, String by, long seen) {
        return jdbi.inTransaction(transaction -> {
            PublicationSql sql = lock(transaction, pack);
            if (sql.wasPublishedSince(pack.name(), pack.version(), seen)) {
                return false;
            }
            putInForce(sql, pack, by);
            return true;
        });
    }

    private static PublicationSql lock(Handle transaction, PackFolder pack) {
        PublicationSql sql = transaction.attach(PublicationSql.class);
        sql.lock(pack.name());
        return sql;
    }

    private void putInForce(PublicationSql sql, PackFolder pack, String by) {
        sql.insertVersion(pack.name(), pack.version(), write(pack.content()), clock.instant(), by);
        if (sql.inForce().stream().noneMatch(stored -> isOf(stored, pack.name(), pack.version()))) {
            sql.putInForce(pack.name(), pack.version(), clock.instant(), by);
        }
    }

    /** Number of the latest publication of any pack; 0 before the first. */
    public long latest() {
        return jdbi.withExtension(PublicationSql.class, PublicationSql::latest);
    }

    /** Hash of the version in force, by pack. */
    public Map<String, String> inForce() {
        return jdbi.withExtension(PublicationSql.class, PublicationSql::inForce).stream()
                .collect(Collectors.toMap(StoredPack::pack, StoredPack::version));
    }

    /** The files of a published version. */
    public Optional<PackFolder> find(String pack, String version) {
        return jdbi.withExtension(PublicationSql.class, sql -> sql.find(pack, version))
                .map(stored -> PackFolder.of(pack, read(stored.content())));
    }

    /** Versions of a pack, newest first. */
    public List<PublishedVersion> versions(String pack) {
        return jdbi.withExtension(PublicationSql.class, sql -> sql.versions(pack, LISTED));
    }

    /** Remembers that a version was put to recorded conversations. */
    public void remember(ReplayedVersion replayed) {
        jdbi.useExtension(PublicationSql.class, sql -> sql.insertReplay(replayed));
    }

    /** Whether a version was put to recorded conversations, or has answered real ones. */
    public boolean isTried(String pack, String version) {
        return jdbi.withExtension(
                PublicationSql.class,
                sql -> sql.wasReplayed(pack, version) || sql.find(pack, version).isPresent());
    }

    private static boolean isOf(StoredPack stored, String pack, String version) {
        return stored.pack().equals(pack) && stored.version().equals(version);
    }

    private static String write(List<TextFile> content) {
        Map<String, String> files = new LinkedHashMap<>();
        content.forEach(file -> files.put(file.path(), file.text()));
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot store the pack", e);
        }
    }

    private static List<TextFile> read(String content) {
        try {
            return JSON.readValue(content, new TypeReference<LinkedHashMap<String, String>>() {}).entrySet().stream()
                    .map(file -> new TextFile(file.getKey(), file.getValue()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read a stored pack", e);
        }
    }
}
