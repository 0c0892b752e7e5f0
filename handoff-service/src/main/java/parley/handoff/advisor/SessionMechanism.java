package parley.handoff.advisor;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Recognises the session cookie. Pages lead to the log-in, everything else is told 401. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    private static final ChallengeData TO_LOGIN = new ChallengeData(302, HttpHeaders.LOCATION, "/desk/login");
    private static final ChallengeData UNAUTHORIZED = new ChallengeData(401, null, null);

    private final SessionCookie cookie;

    public SessionMechanism(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie shown = context.request().getCookie(cookie.name());
        if (shown == null) {
            return Uni.createFrom().nullItem();
        }
        SessionRequest request = new SessionRequest(shown.getValue());
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        return providers
                .authenticate(request)
                .onFailure(io.quarkus.security.AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean isPage = accepted != null && accepted.contains("text/html");
        return Uni.createFrom().item(isPage ? TO_LOGIN : UNAUTHORIZED);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
