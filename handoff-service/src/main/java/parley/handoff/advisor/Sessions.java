package parley.handoff.advisor;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import parley.handoff.advisor.SessionSql.Held;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Logging in and out. The database knows who is logged in, so a restart logs nobody out and a log-out holds everywhere. */
@ApplicationScoped
public class Sessions {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared with when there is no such user, so that a guess takes as long as a wrong password. */
    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody");

    private final Transactions transactions;
    private final SessionConfig config;

    public Sessions(Transactions transactions, SessionConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** @return the secret of a new session, or empty if the name or the password is wrong */
    public Optional<String> open(String userId, String password) {
        Optional<UserSql.Account> account =
                transactions.in(Scope.of(List.of()), tx -> tx.sql(UserSql.class).active(userId));
        String hash = account.map(UserSql.Account::passwordHash).orElse(NOBODYS);
        boolean matches = BcryptUtil.matches(password, hash);
        return matches ? account.map(found -> begin(found.id())) : Optional.empty();
    }

    private String begin(String userId) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        transactions.run(Scope.of(List.of()), tx -> {
            SessionSql sessions = tx.sql(SessionSql.class);
            sessions.forget(config.longest().toSeconds());
            sessions.insert(digest(secret), userId);
        });
        return secret;
    }

    /** Whose session it is, if it still is one. */
    public Optional<DeskUser> user(String secret) {
        byte[] digest = digest(secret);
        return transactions.in(Scope.of(List.of()), tx -> {
            SessionSql sessions = tx.sql(SessionSql.class);
            List<Held> held = sessions.user(
                    digest, config.idle().toSeconds(), config.longest().toSeconds());
            if (held.stream().anyMatch(Held::unseen)) {
                sessions.seen(digest);
            }
            return held.stream().findFirst().map(user -> user(user, held));
        });
    }

    private static DeskUser user(Held user, List<Held> held) {
        return DeskUser.of(
                user.id(), user.name(), held.stream().flatMap(Held::grant).toList());
    }

    /** Logs out. */
    public void close(String secret) {
        transactions.run(Scope.of(List.of()), tx -> tx.sql(SessionSql.class).delete(digest(secret)));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
