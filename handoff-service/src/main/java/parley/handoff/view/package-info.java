/** Views: which handoffs one user likes to see together. */
@NullMarked
package parley.handoff.view;

import org.jspecify.annotations.NullMarked;
