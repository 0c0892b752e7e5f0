/** Learns categorisers from utterances, as plug-ins of OpenNLP's training. */
@NullMarked
package parley.understanding.training;

import org.jspecify.annotations.NullMarked;
