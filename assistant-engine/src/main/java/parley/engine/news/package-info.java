/** News from facts: noted when a fact comes, told when the customer may be told. */
@NullMarked
package parley.engine.news;

import org.jspecify.annotations.NullMarked;
