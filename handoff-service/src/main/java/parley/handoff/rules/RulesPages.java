package parley.handoff.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.dashboard.Caller;
import parley.handoff.dashboard.Words;
import parley.handoff.rules.Workbench.Attempt;
import parley.handoff.rules.Workbench.PackFile;
import parley.handoff.rules.Workbench.PackStanding;
import parley.handoff.rules.Workbench.PackTrial;
import parley.handoff.rules.Workbench.Replay;
import parley.handoff.rules.Workbench.Version;
import parley.handoff.rules.Workbench.Why;

/**
 * The rule author's pages, for the packs whose every brand the caller writes rules for. Plain forms, no script. The engine is
 * waited for, and pages would otherwise be made on a thread that must not wait.
 */
@Path("/rules")
@RolesAllowed(Role.MAY_WRITE_RULES)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RulesPages {

    private final Engine engine;
    private final Caller caller;

    public RulesPages(Engine engine, Caller caller) {
        this.engine = engine;
        this.caller = caller;
    }

    /** Everything about one pack on the page. */
    public record PackView(PackStanding standing, List<Version> versions, List<Excerpt> problems) {}

    @GET
    public TemplateInstance page(@Context HttpHeaders headers) {
        return page(headers, "");
    }

    /** The files of a pack, its scenarios, and how often they try each rule. */
    @GET
    @Path("{pack}")
    public TemplateInstance pack(@PathParam("pack") String pack, @Context HttpHeaders headers) {
        try {
            String mine = mine(pack);
            return Templates.pack(words(headers), caller.user(), engine.trial(mine), engine.files(mine));
        } catch (Engine.Refusal refusal) {
            return page(headers, String.valueOf(refusal.getMessage()));
        }
    }

    @POST
    @Path("{pack}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance publish(@PathParam("pack") String pack, @Context HttpHeaders headers) {
        return telling(headers, () -> engine.publish(mine(pack), caller.user().id()));
    }

    @POST
    @Path("{pack}/rollback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance rollBack(
            @PathParam("pack") String pack, @FormParam("to") int number, @Context HttpHeaders headers) {
        return telling(
                headers, () -> engine.rollBack(mine(pack), number, caller.user().id()));
    }

    @POST
    @Path("{pack}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance replay(
            @PathParam("pack") String pack,
            @FormParam("days") @DefaultValue("30") int days,
            @Context HttpHeaders headers) {
        try {
            return Templates.replay(words(headers), caller.user(), engine.replay(mine(pack), days));
        } catch (Engine.Refusal refusal) {
            return page(headers, String.valueOf(refusal.getMessage()));
        }
    }

    @GET
    @Path("why")
    public TemplateInstance why(
            @QueryParam("conversation") @DefaultValue("") String conversation,
            @QueryParam("seq") @DefaultValue("0") long seq,
            @QueryParam("brand") @DefaultValue("") String brand,
            @Context HttpHeaders headers) {
        try {
            Why why = engine.why(conversation.strip(), seq, brand);
            if (!caller.user().may(Role.RULE_AUTHOR, why.brand())) {
                throw new ForbiddenException();
            }
            return Templates.why(words(headers), caller.user(), why);
        } catch (Engine.Refusal refusal) {
            return page(headers, String.valueOf(refusal.getMessage()));
        }
    }

    /** Something that the engine is asked to do. */
    private interface Act {
        Attempt run();
    }

    private TemplateInstance telling(HttpHeaders headers, Act act) {
        try {
            Attempt attempt = act.run();
            String key = attempt.problems().isEmpty() ? "rules.published" : "rules.refused";
            return page(headers, words(headers).get(key).replace("{version}", attempt.version()));
        } catch (Engine.Refusal refusal) {
            return page(headers, String.valueOf(refusal.getMessage()));
        }
    }

    private TemplateInstance page(HttpHeaders headers, String notice) {
        try {
            List<PackView> packs = engine.packs().stream()
                    .filter(this::isMine)
                    .map(standing -> new PackView(standing, engine.versions(standing.pack()), excerpts(standing)))
                    .toList();
            return Templates.rules(words(headers), caller.user(), packs, notice);
        } catch (Engine.Refusal refusal) {
            return Templates.rules(words(headers), caller.user(), List.of(), String.valueOf(refusal.getMessage()));
        }
    }

    private List<Excerpt> excerpts(PackStanding standing) {
        Attempt attempt = standing.lastAttempt();
        if (attempt == null || attempt.problems().isEmpty()) {
            return List.of();
        }
        List<PackFile> files = engine.files(standing.pack());
        return attempt.problems().stream()
                .map(problem -> Excerpt.of(problem, files))
                .toList();
    }

    private String mine(String pack) {
        return engine.packs().stream()
                .filter(standing -> standing.pack().equals(pack))
                .filter(this::isMine)
                .map(PackStanding::pack)
                .findFirst()
                .orElseThrow(ForbiddenException::new);
    }

    private boolean isMine(PackStanding standing) {
        DeskUser user = caller.user();
        return standing.brands().stream().allMatch(brand -> user.may(Role.RULE_AUTHOR, brand));
    }

    private static Words words(HttpHeaders headers) {
        return Words.of(headers.getAcceptableLanguages());
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance rules(Words words, DeskUser user, List<PackView> packs, String notice);

        static native TemplateInstance pack(Words words, DeskUser user, PackTrial trial, List<PackFile> files);

        static native TemplateInstance replay(Words words, DeskUser user, Replay replay);

        static native TemplateInstance why(Words words, DeskUser user, Why why);
    }
}
