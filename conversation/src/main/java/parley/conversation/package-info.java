/** The conversation itself: a fold of typed entries, and the turn the assistant takes in it. */
@NullMarked
package parley.conversation;

import org.jspecify.annotations.NullMarked;
