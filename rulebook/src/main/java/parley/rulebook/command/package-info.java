/** The author's commands: check a pack, run its scenarios. */
@NullMarked
package parley.rulebook.command;

import org.jspecify.annotations.NullMarked;
