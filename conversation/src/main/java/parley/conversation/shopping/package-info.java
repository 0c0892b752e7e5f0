/** From what a customer is looking for to the articles that fit, each with the reason why. Pure. */
@NullMarked
package parley.conversation.shopping;

import org.jspecify.annotations.NullMarked;
