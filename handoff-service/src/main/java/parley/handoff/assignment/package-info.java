/** Who is offered what: a pure assigner, and the shell that makes its offers. */
@NullMarked
package parley.handoff.assignment;

import org.jspecify.annotations.NullMarked;
