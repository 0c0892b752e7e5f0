/** Why a rule spoke, and at which of its conditions another fell silent. */
@NullMarked
package parley.rulebook.why;

import org.jspecify.annotations.NullMarked;
