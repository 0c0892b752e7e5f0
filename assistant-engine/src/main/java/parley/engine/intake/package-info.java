/** Kafka record to utterance, account fact or desk act; refuses what it cannot read. */
@NullMarked
package parley.engine.intake;

import org.jspecify.annotations.NullMarked;
