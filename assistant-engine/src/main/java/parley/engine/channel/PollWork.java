package parley.engine.channel;

import java.util.List;
import parley.engine.intake.Raw;
import parley.outbox.OutboxRow;

/** What is done with records of one partition, in one transaction. */
@FunctionalInterface
interface PollWork {

    /** @return committed rows that are to be published */
    List<OutboxRow> handle(List<Raw> records);
}
