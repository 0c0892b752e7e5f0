package parley.handoff.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing change, and no WebSocket open, unless the page that asks is ours: browsers name it in {@code Origin}. The
 * cookie alone would be sent by other pages of the same site.
 */
@ApplicationScoped
public class SameOrigin {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BEFORE_EVERYTHING = 10_000;

    private final Optional<String> publicOrigin;

    /** @param publicOrigin for example {@code https://desk.example.org}, behind a proxy that changes the host */
    public SameOrigin(@ConfigProperty(name = "parley.desk.public-origin") Optional<String> publicOrigin) {
        this.publicOrigin = publicOrigin;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isReading(request) || isOurs(request)) {
            context.next();
        } else {
            context.response().setStatusCode(403).end("this request must come from the desk's own page");
        }
    }

    private static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method()) && !request.headers().contains(HttpHeaders.UPGRADE);
    }

    private boolean isOurs(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (publicOrigin.isPresent()) {
            return publicOrigin.get().equals(origin);
        }
        return request.authority() != null && request.authority().toString().equals(authority(origin));
    }

    private static @Nullable String authority(@Nullable String origin) {
        try {
            return origin == null ? null : URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
