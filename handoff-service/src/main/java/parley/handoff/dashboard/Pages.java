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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;

/** The page of the desk; its scripts fill it from the API. */
@Path("/desk")
@RolesAllowed(Role.MAY_ANSWER)
public class Pages {

    private static final URI RULES = URI.create("/rules");
    private static final URI ACCOUNTS = URI.create("/desk/accounts");

    private final Caller caller;

    public Pages(Caller caller) {
        this.caller = caller;
    }

    /** Who only writes rules, or only manages people, is led to the page for that. */
    @GET
    @RolesAllowed({Role.MAY_ANSWER, Role.MAY_WRITE_RULES, Role.MAY_ADMINISTER})
    @Produces(MediaType.TEXT_HTML)
    public Response home(@Context HttpHeaders headers) {
        return caller.user().isAdvisor()
                ? Response.ok(desk(headers)).build()
                : Response.seeOther(caller.user().isRuleAuthor() ? RULES : ACCOUNTS)
                        .build();
    }

    private TemplateInstance desk(HttpHeaders headers) {
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

    /** Where leads write the phrases of their brands. */
    @GET
    @Path("phrases")
    @RolesAllowed(Role.MAY_LEAD)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance phrases(@Context HttpHeaders headers) {
        return Templates.phrases(Words.of(headers.getAcceptableLanguages()), caller.user());
    }

    /** Where administrators manage people. */
    @GET
    @Path("accounts")
    @RolesAllowed(Role.MAY_ADMINISTER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance accounts(@Context HttpHeaders headers) {
        return Templates.accounts(Words.of(headers.getAcceptableLanguages()), caller.user());
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance desk(Words words, DeskUser user);

        static native TemplateInstance floor(Words words, DeskUser user);

        static native TemplateInstance phrases(Words words, DeskUser user);

        static native TemplateInstance accounts(Words words, DeskUser user);
    }
}
