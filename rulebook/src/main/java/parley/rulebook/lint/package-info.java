/** What is wrong with rules before anything is compiled: names, types, literals, wording, and what rules may not do. */
@NullMarked
package parley.rulebook.lint;

import org.jspecify.annotations.NullMarked;
