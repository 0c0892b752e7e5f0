package parley.rulebook.drl;

import java.util.List;

/**
 * One rule of a file.
 *
 * @param offset place of the word {@code rule} in the file's text, from 0
 * @param when its conditions, flattened, in order
 * @param then the text of its consequence
 * @param thenOffset place where that text begins
 */
public record Rule(String name, int offset, List<Part> when, String then, int thenOffset) {
    public Rule {
        when = List.copyOf(when);
    }
}
