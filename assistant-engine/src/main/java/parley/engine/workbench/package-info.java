/** What rule authors ask the running engine over HTTP: packs, versions, publish, roll back, why, replay. */
@NullMarked
package parley.engine.workbench;

import org.jspecify.annotations.NullMarked;
