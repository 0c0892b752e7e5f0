/** The rule author's pages: what the engine says about packs, and publishing them. */
@NullMarked
package parley.handoff.rules;

import org.jspecify.annotations.NullMarked;
