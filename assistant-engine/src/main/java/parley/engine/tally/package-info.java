/** What became of utterances, counted for the desk. */
@NullMarked
package parley.engine.tally;

import org.jspecify.annotations.NullMarked;
