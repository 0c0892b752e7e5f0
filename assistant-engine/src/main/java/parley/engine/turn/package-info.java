/** The turn of the assistant: the sentence that the whole engine is, and the only clock. */
@NullMarked
package parley.engine.turn;

import org.jspecify.annotations.NullMarked;
