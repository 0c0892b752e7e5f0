package parley.handoff.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;

/** The page of the desk; its scripts fill it from the API. */
@Path("/desk")
@RolesAllowed(Role.MAY_ANSWER)
public class Pages {

    private final Caller caller;

    public Pages(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance desk(@Context HttpHeaders headers) {
        return Templates.desk(Words.of(headers.getAcceptableLanguages()), caller.user());
    }

    /** The same page with one handoff open: links can be sent to colleagues. */
    @GET
    @Path("h/{brand}/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance handoff(@Context HttpHeaders headers) {
        return desk(headers);
    }

    /** The lead's page. */
    @GET
    @Path("floor")
    @RolesAllowed(Role.MAY_LEAD)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance floor(@Context HttpHeaders headers) {
        return Templates.floor(Words.of(headers.getAcceptableLanguages()), caller.user());
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance desk(Words words, DeskUser user);

        static native TemplateInstance floor(Words words, DeskUser user);
    }
}
