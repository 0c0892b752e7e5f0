/** From rule files to an executable rule base, inside a class loader that hides what rules must not touch. */
@NullMarked
package parley.rulebook.compile;

import org.jspecify.annotations.NullMarked;
