/** The customer's account: facts the brand's systems told, each with its origin. */
@NullMarked
package parley.conversation.account;

import org.jspecify.annotations.NullMarked;
