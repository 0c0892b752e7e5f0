/** Rule files as they were parsed: their rules, and the conditions each rule is made of. */
@NullMarked
package parley.rulebook.drl;

import org.jspecify.annotations.NullMarked;
