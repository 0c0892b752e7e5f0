/** The people of the brand: who they are, what they may, whether they are there. */
@NullMarked
package parley.handoff.advisor;

import org.jspecify.annotations.NullMarked;
