package parley.outbox;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** The outbox table. */
interface OutboxSql {

    @SqlQuery("""
            insert into outbox (origin, topic, key, headers, payload)
            select m.origin, m.topic, m.key, m.headers, m.payload
            from unnest(:origins::text[], :topics::text[], :keys::text[], :headers::text[], :payloads::bytea[])
                 with ordinality as m(origin, topic, key, headers, payload, place)
            order by m.place
            returning id
            """)
    List<Long> insert(
            @Bind("origins") String[] origins,
            @Bind("topics") String[] topics,
            @Bind("keys") String[] keys,
            @Bind("headers") String[] headers,
            @Bind("payloads") byte[][] payloads);

    @SqlQuery("""
            select id, origin, topic, key, headers, payload
            from outbox
            where origin = :origin
            order by id
            limit :limit
            """)
    @UseRowMapper(OutboxRowMapper.class)
    List<OutboxRow> unsent(@Bind("origin") String origin, @Bind("limit") int limit);

    /** Need not wait for the disk: a row that comes back after a power cut is published again, which does no harm. */
    @SqlUpdate("""
            delete from outbox
            where id = any(:ids::bigint[]) and (select set_config('synchronous_commit', 'off', true)) is not null
            """)
    int forget(@Bind("ids") Long[] ids);
}
