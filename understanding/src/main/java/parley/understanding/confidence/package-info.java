/** How sure to be: calibrated on utterances that the models did not learn from. */
@NullMarked
package parley.understanding.confidence;

import org.jspecify.annotations.NullMarked;
