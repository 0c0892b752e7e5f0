package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import parley.handoff.advisor.ColleagueSql;
import parley.handoff.advisor.ColleagueSql.Colleague;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SkillSql;
import parley.handoff.advisor.SkillSql.KnownSkill;
import parley.handoff.dashboard.ConversationSql.Context;
import parley.handoff.dashboard.ConversationSql.Event;
import parley.handoff.dashboard.ConversationSql.Note;
import parley.handoff.dashboard.ConversationSql.Pending;
import parley.handoff.dashboard.ConversationSql.ShownLine;
import parley.handoff.live.QueueRows;
import parley.handoff.live.QueueRows.DueRow;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Transactions;

/** One handoff as an advisor reads it. */
@Path("/desk/api/handoffs/{brand}/{id}")
@RolesAllowed(Role.MAY_ANSWER)
public class ConversationResource {

    private final Transactions transactions;
    private final QueueRows rows;
    private final Caller caller;

    public ConversationResource(Transactions transactions, QueueRows rows, Caller caller) {
        this.transactions = transactions;
        this.rows = rows;
        this.caller = caller;
    }

    /** One handoff with its conversation, the account and what happened so far. */
    @GET
    public Opened open(@PathParam("brand") String brand, @PathParam("id") String id) {
        return transactions.in(caller.scope(), tx -> {
            DueRow row = row(tx, brand, id);
            String conversation = row.row().conversationId();
            ConversationSql sql = tx.sql(ConversationSql.class);
            return new Opened(
                    row,
                    sql.context(brand, id).orElseThrow(NotFoundException::new),
                    sql.lines(brand, conversation, 0),
                    sql.pending(brand, conversation),
                    sql.notes(brand, conversation),
                    sql.history(brand, id));
        });
    }

    /** What was said after an entry, and what is still on its way. */
    @GET
    @Path("lines")
    public Lines lines(@PathParam("brand") String brand, @PathParam("id") String id, @QueryParam("after") long after) {
        return transactions.in(caller.scope(), tx -> {
            DueRow row = row(tx, brand, id);
            String conversation = row.row().conversationId();
            ConversationSql sql = tx.sql(ConversationSql.class);
            return new Lines(
                    row,
                    sql.lines(brand, conversation, after),
                    sql.pending(brand, conversation),
                    sql.notes(brand, conversation),
                    sql.history(brand, id));
        });
    }

    /** Who else may take it. */
    @GET
    @Path("colleagues")
    public List<Colleague> colleagues(@PathParam("brand") String brand, @PathParam("id") String id) {
        return transactions.in(caller.scope(), tx -> {
            row(tx, brand, id);
            return tx.sql(ColleagueSql.class).ofBrand(brand);
        });
    }

    /** What those know who may take it, so that it can be passed to whoever knows something. */
    @GET
    @Path("skills")
    public List<KnownSkill> skills(@PathParam("brand") String brand, @PathParam("id") String id) {
        return transactions.in(caller.scope(), tx -> {
            row(tx, brand, id);
            return tx.sql(SkillSql.class).ofBrand(brand);
        });
    }

    private DueRow row(DeskTransaction tx, String brand, String id) {
        return rows.row(tx, new HandoffKey(brand, id)).orElseThrow(NotFoundException::new);
    }

    /** A handoff as it opens. */
    public record Opened(
            DueRow row,
            Context context,
            List<ShownLine> lines,
            List<Pending> pending,
            List<Note> notes,
            List<Event> history) {}

    /** A handoff as it goes on. */
    public record Lines(
            DueRow row, List<ShownLine> lines, List<Pending> pending, List<Note> notes, List<Event> history) {}
}
