/** Which language a few words are in. */
@NullMarked
package parley.understanding.language;

import org.jspecify.annotations.NullMarked;
