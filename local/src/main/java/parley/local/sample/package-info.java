/** The sample brand {@code acme}, a shop that also sells telephone lines: its customers and what it tells of them. */
@NullMarked
package parley.local.sample;

import org.jspecify.annotations.NullMarked;
