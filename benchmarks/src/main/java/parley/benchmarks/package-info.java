/** Load over the real topics: what a frontend would send and see, many times at once. */
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
