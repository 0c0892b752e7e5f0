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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.Role;
import parley.handoff.dashboard.Sayings.Saying;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.HandoffKey;
import parley.handoff.storage.Transactions;

/** What advisors say to customers, and what they think of what the assistant would say. */
@Path("/desk/api/handoffs/{brand}/{id}")
@RolesAllowed(Role.MAY_ANSWER)
@Consumes(MediaType.APPLICATION_JSON)
public class ReplyResource {

    private final Transactions transactions;
    private final Sayings sayings;
    private final Answers answers;
    private final Caller caller;

    public ReplyResource(Transactions transactions, Sayings sayings, Answers answers, Caller caller) {
        this.transactions = transactions;
        this.sayings = sayings;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * Says something to the customer, and does what belongs to it: all of it or nothing. The same id again with the same
     * words is no second reply. 409 {@code fresh} if the customer wrote what the advisor cannot have read.
     */
    @POST
    @Path("replies")
    public Response reply(@PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Reply reply) {
        HandoffKey key = new HandoffKey(brand, id);
        Handoff.Writer writer = new Handoff.Writer(caller.user().id(), reply.fence());
        try {
            return transactions.in(
                    caller.scope(),
                    tx -> sayings.say(tx, key, writer, reply.saying())
                            .map(outcome -> answers.of(tx, key, outcome))
                            .orElseGet(Answers::notFound));
        } catch (Sayings.Unread unread) {
            return transactions.in(caller.scope(), tx -> answers.refused(tx, key, "fresh"));
        } catch (Sayings.Withdrawn withdrawn) {
            return transactions.in(
                    caller.scope(),
                    tx -> answers.refused(tx, key, withdrawn.reason().wireName()));
        }
    }

    /** The advisor who has it does not want the assistant's draft. */
    @POST
    @Path("suggestion/dismissal")
    @Consumes(MediaType.WILDCARD)
    public Response dismiss(@PathParam("brand") String brand, @PathParam("id") String id) {
        HandoffKey key = new HandoffKey(brand, id);
        return transactions.in(
                caller.scope(),
                tx -> sayings.dismiss(tx, key, caller.user().id())
                        .map(step -> answers.of(tx, key, step))
                        .orElseGet(Answers::notFound));
    }

    /**
     * What to say.
     *
     * @param id chosen by the browser
     * @param seen number of the customer's last line that the advisor's page shows; absent where nobody reads along
     * @param suggested whether it began as the assistant's draft
     * @param then what belongs to it
     */
    public record Reply(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 4000) String text,
            long fence,
            @Nullable Long seen,
            boolean suggested,
            @Nullable @Valid Afterwards then) {

        Saying saying() {
            return new Saying(id, text, seen, suggested, then);
        }
    }

    /**
     * What is done once it is said.
     *
     * @param note for colleagues
     * @param next nothing if absent
     * @param minutes how long it is put aside, by the database's time
     */
    public record Afterwards(
            @Nullable @Size(max = 4000) String note,
            @Nullable Next next,
            @Nullable @Min(1) @Max(43_200) Integer minutes,
            @Nullable @Size(max = 100) String label) {

        @AssertTrue(message = "only what is put aside has minutes, and it needs them")
        boolean isTimed() {
            return (next == Next.snooze) == (minutes != null);
        }
    }

    /** Where it goes. */
    public enum Next {
        snooze,
        resolve
    }
}
