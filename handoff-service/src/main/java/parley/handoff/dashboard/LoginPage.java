package parley.handoff.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import parley.handoff.advisor.LoginGuard;
import parley.handoff.advisor.SessionCookie;
import parley.handoff.advisor.Sessions;
import parley.handoff.live.Audience;

/** Logging in and out. */
@Path("/desk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LoginPage {

    private static final URI DESK = URI.create("/desk");
    private static final URI LOGIN = URI.create("/desk/login");

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LoginGuard guard;
    private final Audience audience;

    public LoginPage(Sessions sessions, SessionCookie cookie, LoginGuard guard, Audience audience) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.guard = guard;
        this.audience = audience;
    }

    @GET
    @Path("login")
    public TemplateInstance page(@Context HttpHeaders headers) {
        return Templates.login(Words.of(headers.getAcceptableLanguages()), "");
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            @FormParam("user") Optional<String> user,
            @FormParam("password") Optional<String> password,
            @Context HttpHeaders headers) {
        String name = user.orElse("").strip();
        if (guard.isTooOften(name)) {
            return again(headers, Response.Status.TOO_MANY_REQUESTS, "login.slow");
        }
        Optional<String> secret = sessions.open(name, password.orElse(""));
        guard.tried(name, secret.isPresent());
        return secret.map(found ->
                        Response.seeOther(DESK).cookie(cookie.carrying(found)).build())
                .orElseGet(() -> again(headers, Response.Status.UNAUTHORIZED, "login.wrong"));
    }

    private static Response again(HttpHeaders headers, Response.Status status, String message) {
        Words words = Words.of(headers.getAcceptableLanguages());
        return Response.status(status)
                .entity(Templates.login(words, words.get(message)))
                .build();
    }

    @POST
    @Path("logout")
    public Response logout(@Context HttpHeaders headers) {
        Cookie shown = headers.getCookies().get(cookie.name());
        if (shown != null) {
            sessions.close(shown.getValue());
            audience.dismiss(shown.getValue());
        }
        return Response.seeOther(LOGIN).cookie(cookie.cleared()).build();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(Words words, String problem);
    }
}
