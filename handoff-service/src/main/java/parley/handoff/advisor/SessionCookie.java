package parley.handoff.advisor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cookie that carries a session's secret: unreadable for scripts, never sent by other sites. */
@ApplicationScoped
public class SessionCookie {

    private final SessionConfig config;

    public SessionCookie(SessionConfig config) {
        this.config = config;
    }

    /** Over TLS a name that browsers accept from this very host only. */
    public String name() {
        return config.secure() ? "__Host-parley-desk" : "parley-desk";
    }

    /** The secret in a {@code Cookie} header; empty, which opens nothing, if there is none. */
    public String secret(@Nullable String header) {
        String prefix = name() + "=";
        return header == null
                ? ""
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith(prefix))
                        .map(pair -> pair.substring(prefix.length()))
                        .findFirst()
                        .orElse("");
    }

    public NewCookie carrying(String secret) {
        return cookie(secret, (int) config.longest().toSeconds());
    }

    public NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
