package parley.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record on a topic: a CloudEvents 1.0 event in structured mode.
 *
 * @param id chosen by the sender; with brand and source the idempotency key
 * @param subject conversation id; for account facts the customer id
 * @param causationid id of the message that caused this one
 * @param seq place of the entry in its conversation, from 1; absent where the event is no entry
 * @param <D> type of the data
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "causationid",
    "seq",
    "traceparent",
    "data"
})
public record Envelope<D extends Message>(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        @Nullable Instant time,
        @Nullable String causationid,
        @Nullable Long seq,
        @Nullable String traceparent,
        D data) {

    /** The only version of CloudEvents that is spoken here. */
    public static final String SPEC_VERSION = "1.0";

    /** An event of one of our services. */
    public static <D extends Message> Envelope<D> of(
            String id, String source, String subject, Instant time, @Nullable String causationid, D data) {
        String type = MessageType.of(data).wireName();
        return new Envelope<>(SPEC_VERSION, id, source, type, subject, time, causationid, null, null, data);
    }

    /** The same event as an entry of its conversation. */
    public Envelope<D> withSeq(long place) {
        return new Envelope<>(specversion, id, source, type, subject, time, causationid, place, traceparent, data);
    }
}
