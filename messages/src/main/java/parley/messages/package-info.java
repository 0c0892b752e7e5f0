/** What crosses Kafka: a record per message, its topic, its key, its schema. */
@NullMarked
package parley.messages;

import org.jspecify.annotations.NullMarked;
