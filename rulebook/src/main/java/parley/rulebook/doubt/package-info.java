/** Finds rules that never speak, never win, or contradict each other, each with a situation that shows it. */
@NullMarked
package parley.rulebook.doubt;

import org.jspecify.annotations.NullMarked;
