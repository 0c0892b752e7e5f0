package parley.engine.tally;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import parley.messages.OutcomesCounted.IntentOutcomes;

/** Outcomes by intent, and up to when they were counted. */
interface TallySql {

    /** Locked to the end of the transaction: one engine counts. */
    @SqlQuery("select counted_to from tally for update")
    Instant countedTo();

    @SqlUpdate("update tally set counted_to = :to")
    void moveTo(@Bind("to") Instant to);

    /** A thank-you for a rating is no answer to a question. */
    @SqlQuery("""
            select brand, intent,
                   count(*) filter (where decision in ('reply', 'propose', 'conclude')) as answered,
                   count(*) filter (where decision = 'ask') as asked_back,
                   count(*) filter (where decision = 'hand_off' and reason is distinct from 'with_advisor') as handed_over,
                   count(*) filter (where decision = 'hand_off' and reason = 'with_advisor') as with_advisor
            from outcome
            where recorded_at >= :from and recorded_at < :to and reason is distinct from 'feedback.thanks'
            group by brand, intent
            order by brand, intent
            """)
    @RegisterConstructorMapper(Counted.class)
    List<Counted> count(@Bind("from") Instant from, @Bind("to") Instant to);

    /** Utterances of one brand and intent. */
    record Counted(String brand, String intent, int answered, int askedBack, int handedOver, int withAdvisor) {
        IntentOutcomes told() {
            return new IntentOutcomes(intent, answered, askedBack, handedOver, withAdvisor);
        }
    }
}
