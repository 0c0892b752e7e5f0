/** How good the understanding is, measured on utterances it has not seen. */
@NullMarked
package parley.understanding.evaluation;

import org.jspecify.annotations.NullMarked;
