/** From a customer's characters to features: one way to normalise and read text, shared by training and serving. */
@NullMarked
package parley.understanding.text;

import org.jspecify.annotations.NullMarked;
