package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import parley.handoff.advisor.Role;
import parley.handoff.live.QueueRows;
import parley.handoff.queue.HandoffKey;
import parley.handoff.rules.Engine;
import parley.handoff.rules.Workbench.Silent;
import parley.handoff.storage.Transactions;

/** Which rules nearly answered, and what kept them silent. Looked up when somebody reads it: no customer waits for it. */
@Path("/desk/api/handoffs/{brand}/{id}/near-misses")
@RolesAllowed(Role.MAY_ANSWER)
public class NearMissResource {

    private static final Logger LOG = Logger.getLogger(NearMissResource.class);

    private final Transactions transactions;
    private final QueueRows rows;
    private final Engine engine;
    private final Caller caller;

    public NearMissResource(Transactions transactions, QueueRows rows, Engine engine, Caller caller) {
        this.transactions = transactions;
        this.rows = rows;
        this.engine = engine;
        this.caller = caller;
    }

    /** The nearest first; none if no engine answers. */
    @GET
    public List<Silent> nearMisses(@PathParam("brand") String brand, @PathParam("id") String id) {
        Asked asked = transactions.in(caller.scope(), tx -> {
            String conversation = rows.row(tx, new HandoffKey(brand, id))
                    .orElseThrow(NotFoundException::new)
                    .row()
                    .conversationId();
            return new Asked(conversation, tx.sql(ConversationSql.class).askedAt(brand, id));
        });
        return asked.seq().map(seq -> nearest(brand, asked.conversation(), seq)).orElse(List.of());
    }

    private List<Silent> nearest(String brand, String conversation, long seq) {
        try {
            return engine.nearest(brand, conversation, seq);
        } catch (Engine.Refusal silent) {
            LOG.infof("near misses of conversation=%s are not known: %s", conversation, silent.getMessage());
            return List.of();
        }
    }

    private record Asked(String conversation, Optional<Long> seq) {}
}
