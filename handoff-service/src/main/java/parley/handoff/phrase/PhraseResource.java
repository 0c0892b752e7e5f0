package parley.handoff.phrase;

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
import java.util.List;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.dashboard.Caller;
import parley.handoff.storage.Transactions;

/** Phrases: every advisor of a brand says them, its leads write them. */
@Path("/desk/api/phrases")
@RolesAllowed(Role.MAY_ANSWER)
public class PhraseResource {

    private final Transactions transactions;
    private final Caller caller;

    public PhraseResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Those of the caller's brands. */
    @GET
    public List<PhraseSql.Kept> phrases() {
        return transactions.in(caller.scope(), tx -> tx.sql(PhraseSql.class).all());
    }

    /** Writes a phrase, or writes it anew; 409 if another one has its shortcut. */
    @PUT
    @Path("{brand}/{id}")
    @RolesAllowed(Role.MAY_LEAD)
    public Response put(
            @PathParam("brand") @Size(max = 100) String brand,
            @PathParam("id") @Size(max = 100) String id,
            @Valid @NotNull Phrase phrase) {
        DeskUser user = caller.user();
        if (!user.may(Role.LEAD, brand)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return transactions.in(user.scope(Role.LEAD), tx -> {
            PhraseSql sql = tx.sql(PhraseSql.class);
            List<String> having = sql.having(brand, phrase.language(), phrase.shortcut());
            if (having.stream().anyMatch(other -> !other.equals(id))) {
                return Response.status(Response.Status.CONFLICT)
                        .entity(new Taken("shortcut_taken"))
                        .build();
            }
            sql.put(brand, id, phrase, user.id(), tx.now());
            return Response.noContent().build();
        });
    }

    /** Deletes a phrase; 404 if there is none that the caller may delete. */
    @DELETE
    @Path("{brand}/{id}")
    @RolesAllowed(Role.MAY_LEAD)
    public Response delete(@PathParam("brand") String brand, @PathParam("id") String id) {
        int deleted = transactions.in(
                caller.user().scope(Role.LEAD), tx -> tx.sql(PhraseSql.class).delete(brand, id));
        return Response.status(deleted == 1 ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND)
                .build();
    }

    /** Why it was not written. */
    public record Taken(String reason) {}
}
