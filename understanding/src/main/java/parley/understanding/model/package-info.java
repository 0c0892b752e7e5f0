/** Trained categorisers: as standard OpenNLP files on disk, and laid out flat in memory for serving. */
@NullMarked
package parley.understanding.model;

import org.jspecify.annotations.NullMarked;
