package parley.handoff.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SkillSql;
import parley.handoff.advisor.SkillSql.Ability;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.Transactions;

/** What a lead says of advisors: what they know, speak and can bear. Only of those whose brands are all the lead's own. */
@Path("/desk/api/abilities")
@RolesAllowed(Role.MAY_LEAD)
public class AbilityResource {

    private final Transactions transactions;
    private final Caller caller;

    public AbilityResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    public List<Able> abilities() {
        return transactions.in(
                caller.user().scope(Role.LEAD),
                tx -> visible(tx).stream().map(ability -> able(tx, ability)).toList());
    }

    /** Says it anew, all of it. */
    @PUT
    @Path("{user}")
    public Able describe(@PathParam("user") String user, @Valid @NotNull Description description) {
        return transactions.in(caller.user().scope(Role.LEAD), tx -> {
            find(tx, user);
            SkillSql sql = tx.sql(SkillSql.class);
            sql.describe(user, description.capacity(), description.languages().toArray(String[]::new));
            sql.forget(user);
            description.skills().forEach((skill, level) -> sql.learn(user, skill, level));
            return able(tx, find(tx, user));
        });
    }

    private Ability find(DeskTransaction tx, String user) {
        return visible(tx).stream()
                .filter(ability -> ability.id().equals(user))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Ability> visible(DeskTransaction tx) {
        Set<String> brands = caller.user().brands(Role.LEAD);
        boolean everywhere = brands.contains("*");
        return tx.sql(SkillSql.class).abilities(brands.toArray(String[]::new), everywhere).stream()
                .filter(ability -> everywhere || brands.containsAll(ability.brands()))
                .toList();
    }

    private static Able able(DeskTransaction tx, Ability ability) {
        return new Able(
                ability.id(),
                ability.name(),
                ability.availability(),
                ability.brands(),
                ability.capacity(),
                ability.languages(),
                tx.sql(SkillSql.class).skills(ability.id()));
    }

    /** An advisor as a lead sees them. */
    public record Able(
            String id,
            String name,
            String availability,
            Set<String> brands,
            int capacity,
            List<String> languages,
            Map<String, Integer> skills) {}

    /**
     * What an advisor can do.
     *
     * @param capacity weight of what they can have at once
     * @param languages ISO 639 codes; empty if every language will do
     * @param skills levels of 1 to 5
     */
    public record Description(
            @Min(1) @Max(50) int capacity,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,

            @NotNull @Size(max = 100)
            Map<@NotBlank @Size(max = 100) String, @NotNull @Min(1) @Max(5) Integer> skills) {}
}
