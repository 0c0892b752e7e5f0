/** Deadlines: nothing stays silent. */
@NullMarked
package parley.engine.obligations;

import org.jspecify.annotations.NullMarked;
