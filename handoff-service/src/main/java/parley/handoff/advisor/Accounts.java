package parley.handoff.advisor;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/**
 * Accounts as administrators manage them. Who administers some brands sees and changes only people whose grants are all of
 * these brands, and gives no grant of another.
 */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final Transactions transactions;

    public Accounts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Everybody whom this administrator may see. */
    public List<Account> seenBy(DeskUser admin) {
        return transactions.in(
                Scope.of(List.of()),
                tx -> tx.sql(UserSql.class).all().stream()
                        .map(person -> account(tx, person))
                        .filter(account -> manages(admin, account.grants()))
                        .toList());
    }

    /**
     * Makes an account.
     *
     * @return its first password, or empty if the id is taken
     */
    public Optional<String> make(DeskUser admin, String id, String name, Set<Grant> grants) {
        String password = Passwords.random();
        String hash = BcryptUtil.bcryptHash(password);
        boolean made = transactions.in(Scope.of(List.of()), tx -> {
            boolean isNew = tx.sql(UserSql.class).insert(id, name, hash) == 1;
            if (isNew) {
                give(tx, id, grants);
            }
            return isNew;
        });
        if (made) {
            LOG.infof("user=%s made by user=%s", id, admin.id());
        }
        return made ? Optional.of(password) : Optional.empty();
    }

    /** Says anew what a person is called, may and whether they may enter; their sessions end. */
    public Optional<Account> change(DeskUser admin, String id, String name, boolean active, Set<Grant> grants) {
        return managed(admin, id).map(known -> {
            Account changed = transactions.in(Scope.of(List.of()), tx -> {
                UserSql users = tx.sql(UserSql.class);
                users.change(id, name, active);
                users.revokeAll(id);
                give(tx, id, grants);
                users.endSessions(id);
                return new Account(id, name, active, grants);
            });
            LOG.infof("user=%s changed by user=%s", id, admin.id());
            return changed;
        });
    }

    /** Gives a person a new password; their sessions end. */
    public Optional<String> renewPassword(DeskUser admin, String id) {
        return managed(admin, id).map(known -> {
            String password = Passwords.random();
            String hash = BcryptUtil.bcryptHash(password);
            transactions.run(Scope.of(List.of()), tx -> {
                tx.sql(UserSql.class).setPassword(id, hash);
                tx.sql(UserSql.class).endSessions(id);
            });
            LOG.infof("password of user=%s renewed by user=%s", id, admin.id());
            return password;
        });
    }

    private Optional<Account> managed(DeskUser admin, String id) {
        return seenBy(admin).stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** Whether all these grants are this administrator's to give and take. */
    public static boolean manages(DeskUser admin, Set<Grant> grants) {
        return grants.stream().allMatch(grant -> admin.may(Role.ADMIN, grant.brand()));
    }

    private static void give(DeskTransaction tx, String id, Set<Grant> grants) {
        grants.forEach(grant ->
                tx.sql(UserSql.class).grant(id, grant.brand(), grant.role().stored()));
    }

    private static Account account(DeskTransaction tx, UserSql.Person person) {
        List<Grant> grants = tx.sql(UserSql.class).grants(person.id()).stream()
                .map(UserSql.StoredGrant::grant)
                .toList();
        return new Account(person.id(), person.name(), person.active(), Set.copyOf(grants));
    }

    /** A person who may enter. */
    public record Account(String id, String name, boolean active, Set<Grant> grants) {}
}
