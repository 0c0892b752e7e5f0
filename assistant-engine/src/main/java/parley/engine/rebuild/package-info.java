/** The live tables made again from what is append-only, and compared. */
@NullMarked
package parley.engine.rebuild;

import org.jspecify.annotations.NullMarked;
