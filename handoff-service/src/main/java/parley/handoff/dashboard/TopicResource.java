package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SkillSql;
import parley.handoff.advisor.SkillSql.Topic;
import parley.handoff.storage.Transactions;

/** What questions of an intent ask of whoever answers them: a skill, a place in the queue, a share of an advisor. */
@Path("/desk/api/topics")
@RolesAllowed(Role.MAY_LEAD)
public class TopicResource {

    private final Transactions transactions;
    private final Caller caller;

    public TopicResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Those of the caller's brands, and those of every brand under {@code *}. */
    @GET
    public List<Topic> topics() {
        return transactions.in(
                caller.user().scope(Role.LEAD), tx -> tx.sql(SkillSql.class).topics());
    }

    /** Says it anew; for handoffs that come from now on. */
    @PUT
    @Path("{brand}/{intent}")
    public Topic put(@PathParam("brand") String brand, @PathParam("intent") String intent, @Valid @NotNull Wish wish) {
        if (!caller.user().may(Role.LEAD, brand)) {
            throw new NotFoundException();
        }
        Topic topic = new Topic(brand, intent, wish.skill(), wish.level(), wish.priority(), wish.weight());
        transactions.run(
                caller.user().scope(Role.LEAD), tx -> tx.sql(SkillSql.class).put(topic));
        return topic;
    }

    /**
     * What is asked.
     *
     * @param level 1 to 5; 0 without a skill
     * @param priority each step is a head start in the queue; 0 is usual
     * @param weight share of an advisor's capacity
     */
    public record Wish(
            @Nullable @Size(min = 1, max = 100) String skill,
            @Min(0) @Max(5) int level,
            @Min(0) @Max(9) int priority,
            @Min(1) @Max(20) int weight) {

        @AssertTrue(message = "a skill has a level from 1 to 5, and without a skill the level is 0")
        public boolean isSkillWithLevel() {
            return (skill == null) == (level == 0);
        }
    }
}
