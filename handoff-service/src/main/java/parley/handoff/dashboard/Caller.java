package parley.handoff.dashboard;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SessionIdentity;
import parley.handoff.storage.Scope;

/** Who makes this request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public DeskUser user() {
        return SessionIdentity.user(identity);
    }

    /** What the caller may see as an advisor. */
    public Scope scope() {
        return user().scope(Role.ADVISOR);
    }
}
