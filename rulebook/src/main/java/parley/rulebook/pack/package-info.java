/** A pack on disk: its settings, its rule files, its wording, and what is wrong with them. */
@NullMarked
package parley.rulebook.pack;

import org.jspecify.annotations.NullMarked;
