/** The chat page: a reference frontend that knows nothing but the contract on Kafka. */
@NullMarked
package parley.local.chat;

import org.jspecify.annotations.NullMarked;
