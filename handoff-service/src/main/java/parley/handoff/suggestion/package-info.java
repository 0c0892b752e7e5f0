/** What the assistant would say, and what advisors make of it. */
@NullMarked
package parley.handoff.suggestion;

import org.jspecify.annotations.NullMarked;
