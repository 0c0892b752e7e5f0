package parley.engine.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;

/**
 * Lets in who sends the token; without a configured token, who is on this machine. The header must be there in any case: a
 * page of another site cannot make a browser send it.
 */
@ApplicationScoped
public class WorkbenchDoor {

    /** Carries the token, or any word where none is configured. */
    public static final String HEADER = "Parley-Workbench";

    private final WorkbenchConfig config;

    WorkbenchDoor(WorkbenchConfig config) {
        this.config = config;
    }

    void check(RoutingContext context) {
        String shown = context.request().getHeader(HEADER);
        boolean welcome = shown != null
                && config.token()
                        .map(token -> MessageDigest.isEqual(token.getBytes(UTF_8), shown.getBytes(UTF_8)))
                        .orElseGet(() -> isOnThisMachine(context));
        if (welcome) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .end("send the header " + HEADER
                            + " with the word of parley.workbench.token; without that word only this machine may ask");
        }
    }

    private static boolean isOnThisMachine(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        return "127.0.0.1".equals(address) || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address);
    }
}
