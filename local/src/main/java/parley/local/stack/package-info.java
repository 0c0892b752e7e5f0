/** The local stack: Kafka, PostgreSQL and both services as child processes that are started, watched and stopped. */
@NullMarked
package parley.local.stack;

import org.jspecify.annotations.NullMarked;
