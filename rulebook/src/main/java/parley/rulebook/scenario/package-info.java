/** Scenarios beside the rules: an account, what is said, what must come of it; and which rules they cover. */
@NullMarked
package parley.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
