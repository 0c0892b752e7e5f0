package parley.handoff.floor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import parley.handoff.advisor.Role;
import parley.handoff.dashboard.Caller;
import parley.handoff.floor.ReportSql.Course;
import parley.handoff.sla.SlaConfig;
import parley.handoff.storage.Transactions;

/** The lead's view: brands for which the caller is a lead, and no others. */
@Path("/desk/api/floor")
@RolesAllowed(Role.MAY_LEAD)
public class FloorResource {

    private static final int LONGEST_DAYS = 92;

    private final Transactions transactions;
    private final Caller caller;
    private final SlaConfig sla;

    public FloorResource(Transactions transactions, Caller caller, SlaConfig sla) {
        this.transactions = transactions;
        this.caller = caller;
        this.sla = sla;
    }

    /** The floor now, and the report of the last days. */
    @GET
    public Floor floor(@QueryParam("days") @DefaultValue("7") @Min(1) @Max(LONGEST_DAYS) int days) {
        return transactions.in(caller.user().scope(Role.LEAD), tx -> {
            FloorSql floor = tx.sql(FloorSql.class);
            ReportSql report = tx.sql(ReportSql.class);
            return new Floor(
                    tx.now(),
                    floor.standing(),
                    floor.advisors(),
                    floor.talks(),
                    floor.risks(),
                    floor.topics(),
                    floor.skills(),
                    Report.of(report.courses(days), sla.zone()),
                    tx.sql(AutomationSql.class).byIntent(days),
                    report.advisors(days),
                    report.suggestions(days),
                    report.promised(days),
                    report.rated(days));
        });
    }

    /** One line per handoff, to be counted again elsewhere. */
    @GET
    @Path("report.csv")
    @Produces("text/csv")
    public Response csv(@QueryParam("days") @DefaultValue("7") @Min(1) @Max(LONGEST_DAYS) int days) {
        List<Course> courses = transactions.in(
                caller.user().scope(Role.LEAD), tx -> tx.sql(ReportSql.class).courses(days));
        return file("handoffs.csv", Csv.of(courses));
    }

    /** What the assistant did, in the spans in which the engine told it. */
    @GET
    @Path("automation.csv")
    @Produces("text/csv")
    public Response automation(@QueryParam("days") @DefaultValue("7") @Min(1) @Max(LONGEST_DAYS) int days) {
        List<AutomationSql.Span> spans = transactions.in(
                caller.user().scope(Role.LEAD),
                tx -> tx.sql(AutomationSql.class).spans(days));
        return file("automation.csv", Csv.ofSpans(spans));
    }

    private static Response file(String name, String csv) {
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Everything on the lead's page. */
    public record Floor(
            Instant now,
            FloorSql.Standing standing,
            List<FloorSql.OnFloor> advisors,
            List<FloorSql.Talk> talks,
            List<FloorSql.Risk> risks,
            List<FloorSql.Topic> topics,
            List<FloorSql.Skill> skills,
            Report report,
            List<AutomationSql.Automated> automation,
            List<ReportSql.AdvisorFigures> handled,
            ReportSql.SuggestionFigures suggestions,
            ReportSql.Promised promises,
            List<ReportSql.Rated> ratings) {}
}
