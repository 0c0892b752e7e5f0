/**
 * The sample brand's own systems, as a process of its own: they carry out commands and tell the results, with a payment
 * provider that can be told to be slow, to lose replies, to answer twice and to refuse.
 */
@NullMarked
package parley.local.sandbox;

import org.jspecify.annotations.NullMarked;
