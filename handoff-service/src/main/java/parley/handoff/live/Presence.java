package parley.handoff.live;

import jakarta.enterprise.context.ApplicationScoped;
import parley.handoff.advisor.ColleagueSql;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.advisor.Role;
import parley.handoff.queue.HandoffSql;
import parley.handoff.storage.Transactions;

/** Signs of life: while an advisor's browser answers, what the advisor has stays theirs. */
@ApplicationScoped
public class Presence {

    private final Transactions transactions;
    private final LeaseConfig lease;

    public Presence(Transactions transactions, LeaseConfig lease) {
        this.transactions = transactions;
        this.lease = lease;
    }

    /** The advisor's browser is there. */
    public void seen(DeskUser user) {
        transactions.run(user.scope(Role.ADVISOR), tx -> {
            tx.sql(HandoffSql.class).renew(user.id(), lease.length().toSeconds());
            tx.sql(ColleagueSql.class).seen(user.id());
        });
    }
}
