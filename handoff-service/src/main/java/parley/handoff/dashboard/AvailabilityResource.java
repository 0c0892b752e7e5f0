package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import parley.handoff.advisor.Availability;
import parley.handoff.advisor.AvailabilitySql;
import parley.handoff.advisor.Role;
import parley.handoff.storage.Transactions;

/** Whether the caller wants to be offered work. */
@Path("/desk/api/me/availability")
@RolesAllowed(Role.MAY_ANSWER)
public class AvailabilityResource {

    private final Transactions transactions;
    private final Caller caller;

    public AvailabilityResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    public Wish availability() {
        return transactions.in(
                caller.scope(),
                tx -> new Wish(tx.sql(AvailabilitySql.class).of(caller.user().id())));
    }

    /** Says it anew. */
    @PUT
    public Wish say(@Valid @NotNull Wish wish) {
        Availability said = Availability.of(wish.availability());
        transactions.run(
                caller.scope(),
                tx -> tx.sql(AvailabilitySql.class).set(caller.user().id(), said.wireName()));
        return wish;
    }

    /** One of {@link Availability}. */
    public record Wish(
            @NotNull @Pattern(regexp = "available|picking|away")
            String availability) {}
}
