package parley.rulebook.drl;

import java.util.ArrayList;
import java.util.List;
import parley.rulebook.pack.TextFile;

/**
 * The {@code @example} lines in the comment above a rule, each as a text of its own that stands where it stands in the file, so
 * that a mistake in it is told at its line.
 */
public final class Examples {

    private static final String TAG = "@example";

    private Examples() {}

    /** The examples of a rule, in order; what follows the tag, up to the next tag or an empty line. */
    public static List<TextFile> of(TextFile file, Rule rule) {
        String before = file.text().substring(0, rule.offset()).stripTrailing();
        int begin = beginOfComment(before);
        int line =
                (int) before.substring(0, begin).chars().filter(c -> c == '\n').count();
        List<TextFile> examples = new ArrayList<>();
        StringBuilder example = new StringBuilder();
        for (String text : before.substring(begin).split("\n", -1)) {
            String said = withoutMarks(text);
            boolean begins = said.strip().startsWith(TAG);
            if (begins || said.isBlank() || said.strip().startsWith("@")) {
                add(example, file, examples);
            }
            if (begins) {
                example.append("\n".repeat(line)).append(said.replaceFirst(TAG, " ".repeat(TAG.length())));
            } else if (!example.isEmpty()) {
                example.append('\n').append(said);
            }
            line++;
        }
        add(example, file, examples);
        return examples;
    }

    private static void add(StringBuilder example, TextFile file, List<TextFile> examples) {
        if (!example.isEmpty()) {
            examples.add(new TextFile(file.path(), example.toString()));
            example.setLength(0);
        }
    }

    private static int beginOfComment(String before) {
        if (before.endsWith("*/")) {
            return Math.max(0, before.lastIndexOf("/*"));
        }
        int begin = before.length();
        int lineBegin = before.lastIndexOf('\n') + 1;
        while (lineBegin < begin && before.startsWith("//", lineBegin)) {
            begin = lineBegin;
            lineBegin = before.lastIndexOf('\n', Math.max(0, begin - 2)) + 1;
        }
        return begin;
    }

    /** Marks of the comment become spaces, so that every column stays. */
    private static String withoutMarks(String line) {
        int mark = 0;
        while (mark < line.length() && " \t/*".indexOf(line.charAt(mark)) >= 0) {
            mark++;
        }
        return " ".repeat(mark) + line.substring(mark).replaceFirst("\\s*\\*/$", "");
    }
}
