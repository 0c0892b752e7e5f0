/** Recorded conversations, and the account as it was when they were held. Reads only. */
@NullMarked
package parley.engine.past;

import org.jspecify.annotations.NullMarked;
