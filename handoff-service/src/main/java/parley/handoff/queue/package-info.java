/** Handoffs and their states: the pure transitions, and the SQL that keeps them. */
@NullMarked
package parley.handoff.queue;

import org.jspecify.annotations.NullMarked;
