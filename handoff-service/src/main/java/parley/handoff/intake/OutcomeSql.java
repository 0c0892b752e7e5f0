package parley.handoff.intake;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import parley.messages.OutcomesCounted;
import parley.messages.OutcomesCounted.IntentOutcomes;

/** What became of utterances, as the engine counted them. */
interface OutcomeSql {

    /** A span is told once; told again, it changes nothing. */
    @SqlBatch("""
            insert into outcome (brand, intent, counted_from, counted_to, answered, asked_back, handed_over, with_advisor)
            values (:span.brand, :of.intent, :span.from, :span.to, :of.answered, :of.askedBack, :of.handedOver, :of.withAdvisor)
            on conflict do nothing
            """)
    void insert(@BindMethods("span") OutcomesCounted span, @BindMethods("of") List<IntentOutcomes> intents);
}
