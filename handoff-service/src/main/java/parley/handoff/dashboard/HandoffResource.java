package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.LeaseConfig;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SkillSql;
import parley.handoff.queue.Handoff;
import parley.handoff.queue.Handoff.Writer;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.Handoffs;
import parley.handoff.queue.Notes;
import parley.handoff.queue.Recipient;
import parley.handoff.queue.Step;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Transactions;

/** What an advisor does. 404 for what the caller may not see, 409 with a reason for what may not happen. */
@Path("/desk/api/handoffs/{brand}/{id}")
@RolesAllowed(Role.MAY_ANSWER)
@Consumes(MediaType.APPLICATION_JSON)
public class HandoffResource {

    private final Transactions transactions;
    private final Handoffs handoffs;
    private final Notes notes;
    private final Answers answers;
    private final LeaseConfig lease;
    private final Caller caller;

    public HandoffResource(
            Transactions transactions,
            Handoffs handoffs,
            Notes notes,
            Answers answers,
            LeaseConfig lease,
            Caller caller) {
        this.transactions = transactions;
        this.handoffs = handoffs;
        this.notes = notes;
        this.answers = answers;
        this.lease = lease;
        this.caller = caller;
    }

    /** Takes the handoff; of several advisors one gets it. */
    @POST
    @Path("claim")
    @Consumes(MediaType.WILDCARD)
    public Response claim(@PathParam("brand") String brand, @PathParam("id") String id) {
        return step(brand, id, (tx, handoff) -> handoff.claim(caller.user().id(), tx.now(), lease.length()));
    }

    /** Gives it back to the queue; the assistant answers again. */
    @POST
    @Path("return")
    public Response giveBack(
            @PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Return wish) {
        return step(brand, id, (tx, handoff) -> handoff.giveBack(writer(wish.fence()), wish.note(), tx.now()));
    }

    /** Closes it. */
    @POST
    @Path("resolve")
    public Response resolve(
            @PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Resolve wish) {
        return step(brand, id, (tx, handoff) -> handoff.resolve(writer(wish.fence()), wish.label(), tx.now()));
    }

    /** Puts it aside until a time or the customer's next word. */
    @POST
    @Path("snooze")
    public Response snooze(@PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Snooze wish) {
        return step(brand, id, (tx, handoff) -> handoff.putAside(writer(wish.fence()), wish.until(), tx.now()));
    }

    /** Passes it on: to a colleague or to those who have a skill, who are asked first, or to whoever is free. */
    @POST
    @Path("pass")
    public Response pass(@PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Pass wish) {
        Recipient to = new Recipient(wish.to(), wish.skill());
        return step(
                brand,
                id,
                (tx, handoff) -> isKnown(tx, brand, to.skill())
                        ? handoff.passOn(writer(wish.fence()), to, wish.note(), tx.now())
                        : new Step.Refused(Step.Reason.NO_SUCH_SKILL));
    }

    private static boolean isKnown(DeskTransaction tx, String brand, @Nullable String skill) {
        return skill == null
                || tx.sql(SkillSql.class).ofBrand(brand).stream()
                        .anyMatch(known -> known.skill().equals(skill));
    }

    /** Leaves a note for colleagues, whoever has it. */
    @POST
    @Path("notes")
    public Response note(@PathParam("brand") String brand, @PathParam("id") String id, @Valid @NotNull Note note) {
        HandoffKey key = new HandoffKey(brand, id);
        return transactions.in(
                caller.scope(),
                tx -> notes.write(tx, key, caller.user().id(), note.id(), note.text())
                        ? answers.row(tx, key)
                        : Answers.notFound());
    }

    private Writer writer(long fence) {
        return new Writer(caller.user().id(), fence);
    }

    private Response step(String brand, String id, BiFunction<DeskTransaction, Handoff, Step> decide) {
        HandoffKey key = new HandoffKey(brand, id);
        return transactions.in(
                caller.scope(),
                tx -> handoffs.step(tx, key, handoff -> decide.apply(tx, handoff))
                        .map(step -> answers.of(tx, key, step))
                        .orElseGet(Answers::notFound));
    }

    /** Why it goes back. */
    public record Return(@Nullable @Size(max = 1000) String note, long fence) {}

    /** What it was about. */
    public record Resolve(@Nullable @Size(max = 100) String label, long fence) {}

    /** To whom, and why; to whoever is free if neither advisor nor skill is named. */
    public record Pass(
            @Nullable @Size(max = 100) String to,
            @Nullable @Size(min = 1, max = 100) String skill,
            @Nullable @Size(max = 1000) String note,
            long fence) {

        @AssertTrue(message = "an advisor or a skill, not both")
        boolean isToOne() {
            return to == null || skill == null;
        }
    }

    /** A word to colleagues, under an id chosen by the browser. */
    public record Note(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 4000) String text) {}

    /** When it comes back. */
    public record Snooze(@NotNull Instant until, long fence) {}
}
