/** What an utterance means: its intent, how sure we are, and what it names. */
@NullMarked
package parley.conversation.intent;

import org.jspecify.annotations.NullMarked;
