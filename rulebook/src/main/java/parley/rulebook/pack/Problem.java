package parley.rulebook.pack;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a pack, said so that its author can mend it.
 *
 * @param file path below the rules folder
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the line as a whole is meant
 * @param rule name of the rule it stands in, if it stands in one
 * @param what what is wrong
 * @param cure what to do about it
 */
public record Problem(
        String file, int line, int column, @Nullable String rule, String what, String cure)
        implements Comparable<Problem> {

    /** In a file as a whole. */
    public static Problem in(String file, String what, String cure) {
        return new Problem(file, 0, 0, null, what, cure);
    }

    /** File, then place. */
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code shop/orders.drl:14:9 [order was shipped] what is wrong: what to do}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + Math.max(1, column);
        return place + (rule == null ? " " : " [" + rule + "] ") + what + ": " + cure;
    }
}
