/**
 * Understands what a customer writes: language, intent, how sure, what is named. Start at {@link
 * parley.understanding.Models#open} and {@link parley.understanding.Understander}.
 */
@NullMarked
package parley.understanding;

import org.jspecify.annotations.NullMarked;
