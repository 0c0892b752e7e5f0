package parley.understanding;

import java.nio.file.Path;
import java.util.Map;
import parley.understanding.training.TrainedCategoriser;

/**
 * What training a pack came to.
 *
 * @param languages by code
 * @param bytes size of all its model files
 * @param folder where they are
 */
public record TrainedPack(Map<String, TrainedCategoriser> languages, long bytes, Path folder) {}
