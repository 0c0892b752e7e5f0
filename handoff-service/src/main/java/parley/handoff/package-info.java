/** The desk: waiting handoffs, advisors, and the page they work in. */
@NullMarked
package parley.handoff;

import org.jspecify.annotations.NullMarked;
