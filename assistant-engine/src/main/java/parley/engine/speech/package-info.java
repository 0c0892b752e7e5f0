/** Entries put into words and events, by language and frontend. */
@NullMarked
package parley.engine.speech;

import org.jspecify.annotations.NullMarked;
