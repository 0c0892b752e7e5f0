/** Phrases: what advisors say again and again, and what they do right after. */
@NullMarked
package parley.handoff.phrase;

import org.jspecify.annotations.NullMarked;
