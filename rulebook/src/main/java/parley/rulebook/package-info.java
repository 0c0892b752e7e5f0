/** The rulebook: a pack of rules and its wording, loaded once and asked for every utterance. */
@NullMarked
package parley.rulebook;

import org.jspecify.annotations.NullMarked;
