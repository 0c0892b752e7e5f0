/** What the assistant may decide, what rules may suggest, and the one comparator that chooses. */
@NullMarked
package parley.conversation.decision;

import org.jspecify.annotations.NullMarked;
