/** When a person will answer: predicted from the queue, told, renewed before it breaks, and counted. */
@NullMarked
package parley.handoff.promise;

import org.jspecify.annotations.NullMarked;
