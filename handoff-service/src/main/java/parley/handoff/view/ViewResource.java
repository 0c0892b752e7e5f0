package parley.handoff.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import parley.handoff.advisor.Role;
import parley.handoff.dashboard.Caller;
import parley.handoff.storage.Transactions;
import parley.messages.Json;

/** The caller's own views. */
@Path("/desk/api/views")
@RolesAllowed(Role.MAY_ANSWER)
public class ViewResource {

    private static final int MOST = 30;

    private final Transactions transactions;
    private final Caller caller;

    public ViewResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    public List<ViewSql.Kept> views() {
        return transactions.in(
                caller.scope(), tx -> tx.sql(ViewSql.class).of(caller.user().id()));
    }

    /** Keeps a view, or keeps it anew; 409 if the caller has as many as anybody may have. */
    @PUT
    @Path("{id}")
    public Response put(@PathParam("id") @Size(max = 100) String id, @Valid @NotNull SavedView view) {
        String user = caller.user().id();
        return transactions.in(caller.scope(), tx -> {
            ViewSql sql = tx.sql(ViewSql.class);
            if (sql.others(user, id) >= MOST) {
                return Response.status(Response.Status.CONFLICT)
                        .entity(new Full("too_many_views"))
                        .build();
            }
            sql.put(user, id, view, json(view.wanted()));
            return Response.noContent().build();
        });
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        int deleted = transactions.in(
                caller.scope(), tx -> tx.sql(ViewSql.class).delete(caller.user().id(), id));
        return Response.status(deleted == 1 ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND)
                .build();
    }

    private static String json(SavedView.Wanted wanted) {
        try {
            return Json.MAPPER.writeValueAsString(wanted);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a record of texts can be written", e);
        }
    }

    /** Why it was not kept. */
    public record Full(String reason) {}
}
