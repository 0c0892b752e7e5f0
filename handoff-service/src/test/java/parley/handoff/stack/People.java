package parley.handoff.stack;

import io.quarkus.elytron.security.common.BcryptUtil;
import parley.handoff.advisor.UserSql;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** Accounts of one brand. A test that looks at lists has a brand of its own: what others leave waiting is not in its lists. */
public final class People {

    /** Of everybody. */
    public static final String PASSWORD = "secret";

    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD);

    private final Transactions transactions;
    private final String brand;

    public People(Transactions transactions, String brand) {
        this.transactions = transactions;
        this.brand = brand;
    }

    /** Adds an account, once. */
    public void add(String id, String name, String role) {
        transactions.run(Scope.EVERY_BRAND, tx -> {
            tx.sql(UserSql.class).insert(id, name, HASH);
            tx.sql(UserSql.class).grant(id, brand, role);
        });
    }
}
