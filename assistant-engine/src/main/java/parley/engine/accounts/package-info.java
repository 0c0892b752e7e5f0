/** Account facts in SQL, only those an intent needs. */
@NullMarked
package parley.engine.accounts;

import org.jspecify.annotations.NullMarked;
