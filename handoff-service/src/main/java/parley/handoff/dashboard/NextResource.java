package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.advisor.Role;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffSql;
import parley.handoff.queue.Handoffs;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Transactions;

/** Takes whoever has waited longest for this advisor, so that nobody picks and nobody waits for ever. */
@Path("/desk/api/next")
@RolesAllowed(Role.MAY_ANSWER)
public class NextResource {

    private final Transactions transactions;
    private final Handoffs handoffs;
    private final Answers answers;
    private final LeaseConfig lease;
    private final Caller caller;

    public NextResource(
            Transactions transactions, Handoffs handoffs, Answers answers, LeaseConfig lease, Caller caller) {
        this.transactions = transactions;
        this.handoffs = handoffs;
        this.answers = answers;
        this.lease = lease;
        this.caller = caller;
    }

    /** The handoff that was taken; 404 if nobody waits. */
    @POST
    public Response next() {
        String advisor = caller.user().id();
        return transactions.in(
                caller.scope(),
                tx -> tx.sql(HandoffSql.class)
                        .lockNext(advisor)
                        .or(() -> tx.sql(HandoffSql.class).awaitNext(advisor))
                        .map(handoff -> take(tx, handoff, advisor))
                        .orElseGet(Answers::notFound));
    }

    private Response take(DeskTransaction tx, Handoff handoff, String advisor) {
        return answers.of(
                tx, handoff.key(), handoffs.take(tx, handoff, found -> found.claim(advisor, tx.now(), lease.length())));
    }
}
