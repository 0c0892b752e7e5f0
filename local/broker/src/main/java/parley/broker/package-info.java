/** A Kafka broker for one machine, and the leash that ends a child with its launcher. */
@NullMarked
package parley.broker;

import org.jspecify.annotations.NullMarked;
