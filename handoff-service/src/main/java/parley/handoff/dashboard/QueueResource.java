package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.live.QueueRows;
import parley.handoff.live.QueueRows.DueRow;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.Transactions;

/** What an advisor sees. */
@Path("/desk/api")
@RolesAllowed(Role.MAY_ANSWER)
public class QueueResource {

    private static final int RESOLVED_SHOWN = 100;

    private final Transactions transactions;
    private final QueueRows rows;
    private final Caller caller;

    public QueueResource(Transactions transactions, QueueRows rows, Caller caller) {
        this.transactions = transactions;
        this.rows = rows;
        this.caller = caller;
    }

    /** Who is logged in. */
    @GET
    @Path("me")
    public Me me() {
        DeskUser user = caller.user();
        return new Me(user.id(), user.name(), user.roleNames(), user.brands(Role.ADVISOR));
    }

    /** All lists at once. The numbers are read first: a row may be newer than they say, never older. */
    @GET
    @Path("queue")
    public Queue queue() {
        return transactions.in(caller.scope(), tx -> {
            Map<String, Long> standing = new TreeMap<>();
            tx.sql(FeedSql.class).standing().forEach(brand -> standing.put(brand.brand(), brand.seq()));
            return new Queue(tx.now(), standing, rows.open(tx, RESOLVED_SHOWN));
        });
    }

    /** The user of the session. */
    public record Me(String id, String name, Set<String> roles, Set<String> brands) {}

    /**
     * The lists.
     *
     * @param standing number of the last change by brand; the live feed goes on from there
     */
    public record Queue(Instant now, Map<String, Long> standing, List<DueRow> rows) {}
}
