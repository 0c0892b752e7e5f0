/** Conversations and their entries in SQL, one transaction per poll. */
@NullMarked
package parley.engine.journal;

import org.jspecify.annotations.NullMarked;
