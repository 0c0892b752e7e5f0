package parley.engine.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.messages.Json;
import parley.rulebook.RuleFault;
import parley.rulebook.pack.BrokenRulesException;

/** The paths below {@code /workbench}; {@code docs/reference/rules-commands.md} lists them. */
@ApplicationScoped
public class WorkbenchRoutes {

    private static final Logger LOG = Logger.getLogger(WorkbenchRoutes.class);

    private final WorkbenchDoor door;
    private final PackDesk packs;
    private final WhyDesk why;
    private final ReplayDesk replays;
    private final CatalogueDesk catalogue;

    WorkbenchRoutes(WorkbenchDoor door, PackDesk packs, WhyDesk why, ReplayDesk replays, CatalogueDesk catalogue) {
        this.door = door;
        this.packs = packs;
        this.why = why;
        this.replays = replays;
        this.catalogue = catalogue;
    }

    void register(@Observes Router router) {
        router.route("/workbench/*").handler(door::check);
        answer(router, HttpMethod.GET, "/workbench/packs", ignored -> packs.packs());
        answer(router, HttpMethod.GET, "/workbench/packs/:pack/versions", asked -> packs.versions(pack(asked)));
        answer(router, HttpMethod.GET, "/workbench/packs/:pack/files", asked -> packs.files(pack(asked)));
        answer(router, HttpMethod.GET, "/workbench/packs/:pack/trial", asked -> packs.trial(pack(asked)));
        answer(
                router,
                HttpMethod.POST,
                "/workbench/packs/:pack/publish",
                asked -> packs.publish(pack(asked), by(asked)));
        answer(
                router,
                HttpMethod.POST,
                "/workbench/packs/:pack/rollback",
                asked -> packs.rollBack(pack(asked), parameter(asked, "to").map(Integer::valueOf), by(asked)));
        answer(
                router,
                HttpMethod.POST,
                "/workbench/packs/:pack/replay",
                asked -> replays.replay(
                        pack(asked),
                        parameter(asked, "days").map(Integer::valueOf).orElse(30),
                        parameter(asked, "models").isPresent()));
        answer(
                router,
                HttpMethod.GET,
                "/workbench/nearest/:brand/:conversation/:seq",
                asked -> why.nearest(
                        asked.pathParam("brand"),
                        asked.pathParam("conversation"),
                        Long.parseLong(asked.pathParam("seq"))));
        answer(
                router,
                HttpMethod.GET,
                "/workbench/catalogue/:brand",
                asked -> catalogue.find(
                        asked.pathParam("brand"), parameter(asked, "words").orElse("")));
        answer(
                router,
                HttpMethod.GET,
                "/workbench/why/:conversation/:seq",
                asked -> why.why(
                        asked.pathParam("conversation"),
                        Long.parseLong(asked.pathParam("seq")),
                        parameter(asked, "brand")));
    }

    /** Answers one question. */
    private interface Answer {
        Object to(RoutingContext asked);
    }

    private static void answer(Router router, HttpMethod method, String path, Answer answer) {
        router.route(method, path).blockingHandler(asked -> respond(asked, answer), false);
    }

    private static void respond(RoutingContext asked, Answer answer) {
        try {
            send(asked, 200, answer.to(asked));
        } catch (IllegalArgumentException | BrokenRulesException | RuleFault wrong) {
            send(asked, 400, Map.of("error", said(wrong)));
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "path=%s", asked.request().path());
            send(asked, 500, Map.of("error", said(fault)));
        }
    }

    private static void send(RoutingContext asked, int status, Object body) {
        try {
            asked.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(Json.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            asked.fail(e);
        }
    }

    private static String said(RuntimeException thrown) {
        @Nullable String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static String pack(RoutingContext asked) {
        return asked.pathParam("pack");
    }

    private static String by(RoutingContext asked) {
        return parameter(asked, "by").orElse("somebody");
    }

    private static Optional<String> parameter(RoutingContext asked, String name) {
        return Optional.ofNullable(asked.request().getParam(name)).filter(value -> !value.isBlank());
    }
}
