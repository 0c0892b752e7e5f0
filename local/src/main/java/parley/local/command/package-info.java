/** The commands of {@code ./parley} that run, stop and test the local stack. */
@NullMarked
package parley.local.command;

import org.jspecify.annotations.NullMarked;
