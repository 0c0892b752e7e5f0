/** What a lead sees: the floor as it is now, and how the last days went, all of it counted from the audit log. */
@NullMarked
package parley.handoff.floor;

import org.jspecify.annotations.NullMarked;
