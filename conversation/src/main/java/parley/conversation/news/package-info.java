/** What the assistant says of its own accord: which facts are news, and when news may be told. Pure. */
@NullMarked
package parley.conversation.news;

import org.jspecify.annotations.NullMarked;
