package parley.handoff.dashboard;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The intents of a brand, as its last two thousand handoffs name them. */
interface LabelSql {

    @SqlQuery("""
            with latest as (
                select understanding, language, requested_at from handoff
                where brand = :brand order by requested_at desc limit 2000
            ), named as (
                select understanding ->> 'intent' as intent, understanding ->> 'label' as label, language, requested_at
                from latest
                union all
                select guess ->> 'intent', guess ->> 'label', language, requested_at
                from latest cross join jsonb_array_elements(coalesce(understanding -> 'guesses', '[]')) as guess
            )
            select distinct on (intent) intent, coalesce(nullif(label, ''), intent) as label
            from named
            where intent <> ''
            order by intent, left(language, 2) = left(:language, 2) desc, requested_at desc
            limit 500
            """)
    @RegisterConstructorMapper(LabelResource.Label.class)
    List<LabelResource.Label> of(@Bind("brand") String brand, @Bind("language") String language);
}
