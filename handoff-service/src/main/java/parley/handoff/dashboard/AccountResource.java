package parley.handoff.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.Accounts;
import parley.handoff.advisor.Accounts.Account;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Grant;
import parley.handoff.advisor.Role;
import parley.handoff.live.Audience;

/** Accounts. An administrator manages people of their own brands only; their own account is another one's to change. */
@Path("/desk/api/accounts")
@RolesAllowed(Role.MAY_ADMINISTER)
public class AccountResource {

    private final Accounts accounts;
    private final Audience audience;
    private final Caller caller;

    public AccountResource(Accounts accounts, Audience audience, Caller caller) {
        this.accounts = accounts;
        this.audience = audience;
        this.caller = caller;
    }

    @GET
    public List<Shown> accounts() {
        return accounts.seenBy(caller.user()).stream()
                .map(account -> Shown.of(account, null))
                .toList();
    }

    /** Makes an account and shows its first password, once; 409 if the id is taken. */
    @POST
    public Response make(@Valid @NotNull NewAccount wish) {
        DeskUser admin = caller.user();
        Set<Grant> grants = grants(admin, wish.grants());
        return accounts.make(admin, wish.id(), wish.name(), grants)
                .map(password -> Shown.of(new Account(wish.id(), wish.name(), true, grants), password))
                .map(made ->
                        Response.status(Response.Status.CREATED).entity(made).build())
                .orElseGet(() -> Response.status(Response.Status.CONFLICT).build());
    }

    /** Says anew what somebody may; their sessions and sockets end at once. */
    @PUT
    @Path("{user}")
    public Shown change(@PathParam("user") String user, @Valid @NotNull Change wish) {
        DeskUser admin = another(user);
        Set<Grant> grants = grants(admin, wish.grants());
        Account changed =
                accounts.change(admin, user, wish.name(), wish.active(), grants).orElseThrow(NotFoundException::new);
        audience.dismissUser(user);
        return Shown.of(changed, null);
    }

    /** Gives somebody a new password, shown once; their sessions and sockets end at once. */
    @POST
    @Path("{user}/password")
    public NewPassword password(@PathParam("user") String user) {
        String password = accounts.renewPassword(another(user), user).orElseThrow(NotFoundException::new);
        audience.dismissUser(user);
        return new NewPassword(user, password);
    }

    private DeskUser another(String user) {
        DeskUser admin = caller.user();
        if (admin.id().equals(user)) {
            throw new NotFoundException();
        }
        return admin;
    }

    private static Set<Grant> grants(DeskUser admin, List<Given> given) {
        Set<Grant> grants = given.stream()
                .map(each -> new Grant(each.brand(), Role.stored(each.role())))
                .collect(Collectors.toSet());
        if (!Accounts.manages(admin, grants)) {
            throw new NotFoundException();
        }
        return grants;
    }

    /** A grant on the wire; {@code *} is every brand. */
    public record Given(
            @NotNull @Pattern(regexp = "\\*|[a-z0-9][a-z0-9-]{0,62}")
            String brand,

            @NotNull @Pattern(regexp = "advisor|lead|rule-author|admin")
            String role) {}

    /** A new account. */
    public record NewAccount(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,62}")
            String id,

            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Given> grants) {}

    /** What an account is from now on. */
    public record Change(
            @NotBlank @Size(max = 100) String name,
            boolean active,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Given> grants) {}

    /** A new password. */
    public record NewPassword(String id, String password) {}

    /** An account; the password only when it was just made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String id,
            String name,
            boolean active,
            List<Given> grants,
            @Nullable String password) {

        static Shown of(Account account, @Nullable String password) {
            List<Given> grants = account.grants().stream()
                    .map(grant -> new Given(grant.brand(), grant.role().stored()))
                    .sorted((one, other) -> (one.brand() + one.role()).compareTo(other.brand() + other.role()))
                    .toList();
            return new Shown(account.id(), account.name(), account.active(), grants, password);
        }
    }
}
