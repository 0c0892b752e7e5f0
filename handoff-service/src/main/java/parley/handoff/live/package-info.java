/** Lists that move by themselves: numbered changes over WebSockets, and the signs of life that come back. */
@NullMarked
package parley.handoff.live;

import org.jspecify.annotations.NullMarked;
