package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import parley.handoff.advisor.Role;
import parley.handoff.assignment.Explanation;
import parley.handoff.assignment.Offers;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.Scope;
import parley.handoff.storage.Transactions;

/** What an advisor does with an offer. It is taken like any other handoff, by claiming it. */
@Path("/desk/api/handoffs/{brand}/{id}")
@RolesAllowed(Role.MAY_ANSWER)
public class OfferResource {

    private final Transactions transactions;
    private final Offers offers;
    private final Answers answers;
    private final Caller caller;

    public OfferResource(Transactions transactions, Offers offers, Answers answers, Caller caller) {
        this.transactions = transactions;
        this.offers = offers;
        this.answers = answers;
        this.caller = caller;
    }

    /** Would rather not; the next one is asked. */
    @POST
    @Path("decline")
    public Response decline(@PathParam("brand") String brand, @PathParam("id") String id) {
        HandoffKey key = new HandoffKey(brand, id);
        return transactions.in(
                caller.scope(),
                tx -> offers.decline(tx, key, caller.user().id())
                        .map(step -> answers.of(tx, key, step))
                        .orElseGet(Answers::notFound));
    }

    /** Why it is offered to one and not to another, or to nobody yet; 404 once somebody has it. */
    @GET
    @Path("why")
    public Explanation why(@PathParam("brand") String brand, @PathParam("id") String id) {
        HandoffKey key = new HandoffKey(brand, id);
        if (!caller.user().may(Role.ADVISOR, brand)) {
            throw new NotFoundException();
        }
        return transactions.in(Scope.EVERY_BRAND, tx -> offers.explain(tx, key).orElseThrow(NotFoundException::new));
    }
}
