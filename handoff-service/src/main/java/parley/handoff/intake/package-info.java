/** From the desk topic into the queue: bytes in, handoffs and lines out. */
@NullMarked
package parley.handoff.intake;

import org.jspecify.annotations.NullMarked;
