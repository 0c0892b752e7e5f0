package parley.handoff.advisor;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that shows a session's secret. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
