package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import parley.handoff.advisor.Role;
import parley.handoff.storage.Transactions;

/** Finds conversations by what was said in them. */
@Path("/desk/api/search")
@RolesAllowed(Role.MAY_ANSWER)
public class SearchResource {

    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final Caller caller;

    public SearchResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /** The latest fifty, each conversation once. Words, "phrases" and -exclusions, as people write them. */
    @GET
    public List<Found> search(@QueryParam("q") @NotBlank @Size(max = 200) String words) {
        return transactions.in(caller.scope(), tx -> tx.sql(SearchSql.class).find(words, SHOWN));
    }

    /** Where the words were found. */
    public record Found(String brand, String id, String customer, String state, String text, Instant saidAt) {}
}
