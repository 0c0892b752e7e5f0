/** What an advisor's browser talks to: pages, REST, and the live feed. */
@NullMarked
package parley.handoff.dashboard;

import org.jspecify.annotations.NullMarked;
