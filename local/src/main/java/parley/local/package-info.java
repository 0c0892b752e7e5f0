/** Parley on one machine: the command line. */
@NullMarked
package parley.local;

import org.jspecify.annotations.NullMarked;
