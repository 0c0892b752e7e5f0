package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.Role;
import parley.handoff.live.QueueRows;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Proposals;
import parley.handoff.queue.Wish;
import parley.handoff.rules.Engine;
import parley.handoff.rules.Workbench.Article;
import parley.handoff.storage.Transactions;
import parley.messages.MoneyAmount;

/** What advisors offer to customers, who alone can say yes. */
@Path("/desk/api/handoffs/{brand}/{id}/proposals")
@RolesAllowed(Role.MAY_ANSWER)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private final Transactions transactions;
    private final Proposals proposals;
    private final QueueRows rows;
    private final Answers answers;
    private final Engine engine;
    private final Caller caller;

    public ProposalResource(
            Transactions transactions,
            Proposals proposals,
            QueueRows rows,
            Answers answers,
            Engine engine,
            Caller caller) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.rows = rows;
        this.answers = answers;
        this.engine = engine;
        this.caller = caller;
    }

    /** Offers something. The same id again with the same content is no second offer. */
    @POST
    public Response propose(
            @PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Proposal proposal) {
        HandoffKey key = new HandoffKey(brand, id);
        Handoff.Writer writer = new Handoff.Writer(caller.user().id(), proposal.fence());
        return transactions.in(
                caller.scope(),
                tx -> proposals
                        .write(tx, key, writer, proposal.id(), proposal.wish())
                        .map(step -> answers.of(tx, key, step))
                        .orElseGet(Answers::notFound));
    }

    /** Articles that could be offered; 503 if no engine answers. */
    @GET
    @Path("catalogue")
    @Consumes(MediaType.WILDCARD)
    public List<Article> catalogue(
            @PathParam("brand") String brand,
            @PathParam("id") String id,
            @QueryParam("q") @Nullable @Size(max = 200) String q) {
        if (transactions
                .in(caller.scope(), tx -> rows.row(tx, new HandoffKey(brand, id)))
                .isEmpty()) {
            throw new NotFoundException();
        }
        try {
            return engine.articles(brand, q == null ? "" : q);
        } catch (Engine.Refusal silent) {
            throw new ServiceUnavailableException(silent.getMessage());
        }
    }

    /**
     * What is offered: an article with how many pieces, or an order whose money is given back.
     *
     * @param id chosen by the browser
     * @param minor price of all pieces, or what comes back, in minor units, as the advisor saw it
     */
    public record Proposal(
            @NotBlank @Size(max = 100) String id,
            long fence,
            @Nullable @Size(min = 1, max = 200) String article,
            @Nullable @Size(min = 1, max = 300) String size,
            @Nullable @Min(1) @Max(99) Integer pieces,
            @Nullable @Size(min = 1, max = 200) String order,
            @Min(0) @Max(1_000_000_000_000_000L) long minor,
            @NotBlank @Size(max = 3) String currency) {

        @AssertTrue(message = "either an article and its pieces, or an order")
        boolean isOneThing() {
            return (article == null) == (pieces == null) && (article == null) == (order != null);
        }

        @AssertTrue(message = "no currency of ISO 4217")
        boolean isMoney() {
            return Currency.getAvailableCurrencies().stream()
                    .anyMatch(known -> known.getCurrencyCode().equals(currency));
        }

        Wish wish() {
            return new Wish(article, size, pieces, order, new MoneyAmount(minor, currency));
        }
    }
}
