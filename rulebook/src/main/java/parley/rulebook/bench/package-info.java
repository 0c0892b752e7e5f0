/** How fast the rules step alone is: turns a second, bytes a turn, beside CLIPS on comparable rules. */
@NullMarked
package parley.rulebook.bench;

import org.jspecify.annotations.NullMarked;
