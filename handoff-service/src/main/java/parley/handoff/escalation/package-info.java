/** Deadlines as they come near and pass: a warning first, then an escalation, each told once. */
@NullMarked
package parley.handoff.escalation;

import org.jspecify.annotations.NullMarked;
