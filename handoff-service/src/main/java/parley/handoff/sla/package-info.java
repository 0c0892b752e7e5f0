/** When an answer is due: business hours, deadlines, warnings. Pure. */
@NullMarked
package parley.handoff.sla;

import org.jspecify.annotations.NullMarked;
