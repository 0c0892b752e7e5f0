/** Transactions of the desk: who they act for, what they changed, what they announce. */
@NullMarked
package parley.handoff.storage;

import org.jspecify.annotations.NullMarked;
