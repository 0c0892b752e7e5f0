package parley.handoff.floor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What the assistant did without a person, as the engine told it. */
interface AutomationSql {

    /** By intent, the most frequent first; named as the engine last named it to the desk. */
    @SqlQuery("""
            with counted as (
                select intent, sum(answered) as answered, sum(asked_back) as asked_back, sum(handed_over) as handed_over,
                       sum(with_advisor) as with_advisor
                from outcome where counted_from >= now() - make_interval(days => :days)
                group by intent
            ), named as (
                select distinct on (intent) understanding ->> 'intent' as intent, understanding ->> 'label' as label
                from handoff where requested_at >= now() - make_interval(days => :days)
                order by intent, requested_at desc
            )
            select c.intent, nullif(n.label, '') as name, c.answered, c.asked_back, c.handed_over, c.with_advisor
            from counted c left join named n using (intent)
            order by c.answered + c.handed_over desc, c.intent
            limit 500
            """)
    @RegisterConstructorMapper(Automated.class)
    List<Automated> byIntent(@Bind("days") int days);

    /** As they came. */
    @SqlQuery("""
            select brand, intent, counted_from, counted_to, answered, asked_back, handed_over, with_advisor
            from outcome where counted_from >= now() - make_interval(days => :days)
            order by counted_from, brand, intent limit 200000
            """)
    @RegisterConstructorMapper(Span.class)
    List<Span> spans(@Bind("days") int days);

    /**
     * Utterances of one intent. Share automated: {@code answered} of {@code answered + handedOver}.
     *
     * @param askedBack the assistant asked for what was missing: the question is still open
     * @param withAdvisor said while a person had the floor
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Automated(
            String intent, @Nullable String name, long answered, long askedBack, long handedOver, long withAdvisor) {}

    /** The same within one span of time. */
    record Span(
            String brand,
            String intent,
            Instant countedFrom,
            Instant countedTo,
            int answered,
            int askedBack,
            int handedOver,
            int withAdvisor) {}
}
