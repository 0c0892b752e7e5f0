/** How soon a person answers, as the desk last told it. */
@NullMarked
package parley.engine.forecasts;

import org.jspecify.annotations.NullMarked;
