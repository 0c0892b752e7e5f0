/** The brands that are served, each by its pack of models and rules. */
@NullMarked
package parley.engine.brands;

import org.jspecify.annotations.NullMarked;
