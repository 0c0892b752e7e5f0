/** How a pack speaks: one YAML file a language, one ICU message a key. */
@NullMarked
package parley.rulebook.wording;

import org.jspecify.annotations.NullMarked;
