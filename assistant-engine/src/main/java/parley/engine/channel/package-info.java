/** The ends of Kafka: polls split by partition, run until they are done, published, acknowledged. */
@NullMarked
package parley.engine.channel;

import org.jspecify.annotations.NullMarked;
