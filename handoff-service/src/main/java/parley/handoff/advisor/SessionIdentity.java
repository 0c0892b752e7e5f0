package parley.handoff.advisor;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who shows a session's secret is its user. */
@ApplicationScoped
public class SessionIdentity implements IdentityProvider<SessionRequest> {

    static final String USER = "desk-user";

    private final Sessions sessions;

    public SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The user behind an identity that this provider made. */
    public static DeskUser user(SecurityIdentity identity) {
        DeskUser user = identity.getAttribute(USER);
        if (user == null) {
            throw new AuthenticationFailedException("nobody is logged in");
        }
        return user;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.user(request.secret())
                .map(SessionIdentity::identity)
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }

    private static SecurityIdentity identity(DeskUser user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.id()))
                .addRoles(user.roleNames())
                .addAttribute(USER, user)
                .build();
    }
}
