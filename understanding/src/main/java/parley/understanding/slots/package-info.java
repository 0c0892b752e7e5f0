/**
 * What an utterance names: dates, amounts, quantities, numbers of orders and invoices, products. A small grammar over
 * tokens; its words and phrases are content in {@code models/<pack>/<language>/lexicon/slots.yaml}, its meanings are here.
 */
@NullMarked
package parley.understanding.slots;

import org.jspecify.annotations.NullMarked;
