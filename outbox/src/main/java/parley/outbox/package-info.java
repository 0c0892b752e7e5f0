/** The one way out to Kafka, and the memory of what came in: both live in the transaction that decides. */
@NullMarked
package parley.outbox;

import org.jspecify.annotations.NullMarked;
