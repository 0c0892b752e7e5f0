/** {@code ./parley bench}: what the whole product does on this machine, measured over its real topics. */
@NullMarked
package parley.local.bench;

import org.jspecify.annotations.NullMarked;
