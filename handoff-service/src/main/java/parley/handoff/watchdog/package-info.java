/** Whoever speaks is answered: utterances without an outcome are seen, and the engine is told to hand them to a person. */
@NullMarked
package parley.handoff.watchdog;

import org.jspecify.annotations.NullMarked;
