/** The commands of the launcher that concern understanding: train, evaluate, understand. */
@NullMarked
package parley.understanding.command;

import org.jspecify.annotations.NullMarked;
