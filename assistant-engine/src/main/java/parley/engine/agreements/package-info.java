/** What customers agreed to: commands to the brand's systems, exactly once, and what became of them. */
@NullMarked
package parley.engine.agreements;

import org.jspecify.annotations.NullMarked;
