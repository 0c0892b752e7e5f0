/** Rules come into force while the engine runs: a watched folder, a check of all that changed, a swap; and back again. */
@NullMarked
package parley.engine.publish;

import org.jspecify.annotations.NullMarked;
