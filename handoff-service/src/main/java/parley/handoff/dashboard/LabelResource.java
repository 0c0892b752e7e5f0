package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import parley.handoff.advisor.Role;
import parley.handoff.storage.Transactions;

/** Labels to resolve with: the intents that the engine named for a brand. */
@Path("/desk/api/labels/{brand}")
@RolesAllowed(Role.MAY_ANSWER)
public class LabelResource {

    private final Transactions transactions;
    private final Caller caller;

    public LabelResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Each intent once, in the words of a language where the engine used them; 404 for a brand of others. */
    @GET
    public List<Label> labels(
            @PathParam("brand") String brand,
            @QueryParam("language") @DefaultValue("en") @Size(max = 20) String language) {
        if (!caller.user().may(Role.ADVISOR, brand)) {
            throw new NotFoundException();
        }
        return transactions.in(caller.scope(), tx -> tx.sql(LabelSql.class).of(brand, language));
    }

    /** An intent and what it is called. */
    public record Label(String intent, String label) {}
}
