package parley.handoff.advisor;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Makes the first account, so that a new desk can be entered. */
@ApplicationScoped
public class FirstUser {

    private static final Logger LOG = Logger.getLogger(FirstUser.class);
    private static final String ID = "advisor";

    private final Transactions transactions;
    private final FirstUserConfig config;

    public FirstUser(Transactions transactions, FirstUserConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        transactions.run(Scope.EVERY_BRAND, tx -> {
            if (!tx.sql(UserSql.class).any()) {
                make(tx);
            }
        });
    }

    private void make(DeskTransaction tx) {
        String password = config.password().orElseGet(Passwords::random);
        UserSql users = tx.sql(UserSql.class);
        if (users.insert(ID, "Alex", BcryptUtil.bcryptHash(password)) == 0) {
            return;
        }
        for (Role role : Role.values()) {
            users.grant(ID, "*", role.stored());
        }
        tell(password);
    }

    private void tell(String password) {
        config.passwordFile().ifPresent(file -> write(file, password));
        if (config.password().isEmpty()) {
            LOG.infof("first account of the desk: user %s, password %s (shown once)", ID, password);
        }
    }

    private static void write(Path file, String password) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path secret = Files.createTempFile(directory, "password", ".tmp");
            if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(secret, password + "\n");
            Files.move(secret, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the first password to " + file, e);
        }
    }
}
