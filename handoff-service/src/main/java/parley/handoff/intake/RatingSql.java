package parley.handoff.intake;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** How customers found the help. */
interface RatingSql {

    /**
     * The last word counts.
     *
     * @return the handoff that is rated: the last of the conversation that was resolved within a week
     */
    @SqlQuery("""
            insert into rating (brand, handoff_id, advisor, rating, comment, rated_at)
            select h.brand, h.id, h.advisor, :rating, cast(:comment as text), now()
            from handoff h
            where h.brand = :brand and h.conversation_id = :conversation and h.state = 'resolved'
              and h.since > now() - interval '7 days'
            order by h.since desc limit 1
            on conflict (brand, handoff_id) do update
            set rating = excluded.rating, comment = excluded.comment, rated_at = excluded.rated_at
            returning handoff_id
            """)
    Optional<String> rate(
            @Bind("brand") String brand,
            @Bind("conversation") String conversation,
            @Bind("rating") int rating,
            @Bind("comment") @Nullable String comment);
}
