package parley.handoff.assignment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who takes offers now. */
interface WorkerSql {

    /** Signs of life come every ten seconds. */
    @SqlQuery("""
            select u.id, u.capacity, u.languages, u.last_offered,
                   array(select g.brand from desk_grant g where g.user_id = u.id and g.role in ('advisor', 'lead')) as brands,
                   array(select s.skill from desk_skill s where s.user_id = u.id order by s.skill) as skills,
                   array(select s.level from desk_skill s where s.user_id = u.id order by s.skill) as levels,
                   coalesce((select sum(h.weight) from handoff h where h.state = 'assigned' and h.advisor = u.id), 0)
                       + coalesce((select sum(h.weight) from handoff h where h.state = 'offered' and h.offered_to = u.id), 0)
                       as load,
                   exists (select from handoff h where h.state = 'offered' and h.offered_to = u.id) as asked
            from desk_user u
            where u.active and u.availability = 'available' and u.seen_at > now() - interval '25 seconds'
            order by u.id
            """)
    @RegisterConstructorMapper(WorkerRow.class)
    List<WorkerRow> available();

    @SqlUpdate("update desk_user set last_offered = now() where id = :id")
    void offered(@Bind("id") String advisor);

    /** Who leaves offers without an answer is not at the desk, whatever the browser says. */
    @SqlUpdate("""
            update desk_user
            set missed = missed + 1,
                availability = case when missed + 1 >= :most and availability = 'available' then 'away' else availability end
            where id = :id
            """)
    void missed(@Bind("id") String advisor, @Bind("most") int most);

    /** An advisor in its row; {@code levels} are in the order of {@code skills}. */
    record WorkerRow(
            String id,
            int capacity,
            Set<String> languages,
            Instant lastOffered,
            Set<String> brands,
            List<String> skills,
            List<Integer> levels,
            int load,
            boolean asked) {

        Worker worker() {
            Map<String, Integer> known = new HashMap<>();
            for (int i = 0; i < skills.size(); i++) {
                known.put(skills.get(i), levels.get(i));
            }
            return new Worker(id, brands, known, languages, capacity, load, asked, lastOffered);
        }
    }
}
