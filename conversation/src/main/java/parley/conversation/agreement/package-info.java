/** What a customer can say yes to, which words are a yes, and what became of it. */
@NullMarked
package parley.conversation.agreement;

import org.jspecify.annotations.NullMarked;
