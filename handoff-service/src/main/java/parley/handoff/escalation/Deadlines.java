package parley.handoff.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.handoff.escalation.DeadlineSql.CourseRow;
import parley.handoff.escalation.DeadlineSql.Near;
import parley.handoff.queue.AuditEntry;
import parley.handoff.queue.AuditSql;
import parley.handoff.queue.HandoffKey;
import parley.handoff.sla.Deadline;
import parley.handoff.sla.Sla;
import parley.handoff.sla.SlaConfig;
import parley.handoff.storage.DeskTransaction;
import parley.handoff.storage.FeedSql;
import parley.handoff.storage.FeedSql.BrandSeq;

/** Keeps the next deadline of every open handoff, and tells the desk when one comes near and when one was missed. */
@ApplicationScoped
public class Deadlines {

    private static final int AT_ONCE = 500;

    private final Sla sla;

    public Deadlines(SlaConfig config) {
        this.sla = config.sla();
    }

    /**
     * Computes the deadlines of what changed.
     *
     * @param seen number of the last change that was looked at, by brand; it is moved on
     */
    void follow(DeskTransaction tx, Map<String, Long> seen) {
        for (BrandSeq brand : tx.sql(FeedSql.class).standing()) {
            long after = seen.getOrDefault(brand.brand(), 0L);
            if (brand.seq() > after) {
                put(tx, tx.sql(DeadlineSql.class).changed(brand.brand(), after, brand.seq()));
                seen.put(brand.brand(), brand.seq());
            }
        }
    }

    private void put(DeskTransaction tx, List<CourseRow> changed) {
        List<Due> due = new ArrayList<>();
        List<CourseRow> done = new ArrayList<>();
        for (CourseRow row : changed) {
            Optional<Deadline> next = sla.next(row.course());
            next.ifPresentOrElse(deadline -> due.add(new Due(row, deadline)), () -> done.add(row));
        }
        DeadlineSql sql = tx.sql(DeadlineSql.class);
        sql.put(
                column(due, each -> each.row().brand()),
                column(due, each -> each.row().id()),
                column(due, each -> each.deadline().kind().name().toLowerCase(Locale.ROOT)),
                column(due, each -> each.deadline().warnAt().toString()),
                column(due, each -> each.deadline().due().toString()));
        sql.drop(column(done, CourseRow::brand), column(done, CourseRow::id));
    }

    /** @return how many deadlines came near or were missed since the last time */
    int tell(DeskTransaction tx) {
        DeadlineSql sql = tx.sql(DeadlineSql.class);
        List<Near> near = sql.warn(AT_ONCE);
        near.forEach(each -> tell(tx, each, AuditEntry.warned(each.kind(), each.dueAt())));
        List<Near> missed = sql.escalate(AT_ONCE);
        missed.stream()
                .filter(each -> sql.mark(each.brand(), each.handoffId()) == 1)
                .forEach(each -> tell(tx, each, AuditEntry.escalated(each.kind(), each.dueAt())));
        return near.size() + missed.size();
    }

    private static void tell(DeskTransaction tx, Near near, AuditEntry entry) {
        HandoffKey key = near.key();
        tx.sql(AuditSql.class).insertNow(key, tx.now(), entry);
        tx.changed(key);
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private record Due(CourseRow row, Deadline deadline) {}
}
