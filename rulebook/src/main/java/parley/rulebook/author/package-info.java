/** The words a rule author may use besides the facts: who is meant, totals, and what to suggest. */
@NullMarked
package parley.rulebook.author;

import org.jspecify.annotations.NullMarked;
