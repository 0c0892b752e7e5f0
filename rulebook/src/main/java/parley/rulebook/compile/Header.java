package parley.rulebook.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.rulebook.pack.TextFile;

/**
 * What every rule file is given without having to write it: imports of the facts and of the author's words, and {@code
 * suggest}. It is put behind the package statement on the same line, so that every line number stays the author's.
 */
public final class Header {

    static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)[ \\t]*;?");

    private static final String TEXT = String.join(
            " ",
            " import java.time.LocalDate;",
            "import java.util.List;",
            "import parley.conversation.Situation;",
            "import parley.conversation.account.*;",
            "import parley.conversation.account.Order.Line;",
            "import parley.conversation.agreement.*;",
            "import parley.conversation.decision.Agreement;",
            "import parley.conversation.intent.Slot;",
            "import parley.conversation.shopping.Suggestion;",
            "import parley.rulebook.author.Deals;",
            "import parley.rulebook.author.Meant;",
            "import accumulate parley.rulebook.author.Total total;",
            "global parley.rulebook.author.Suggest suggest;");

    private Header() {}

    /** The package that all files of a pack share. */
    public static String packageOf(String pack) {
        return "rules." + pack.replace('-', '_');
    }

    /** The file's text with the header in place. */
    public static String addTo(TextFile file) {
        Matcher line = PACKAGE.matcher(file.text());
        return line.find()
                ? file.text().substring(0, line.end())
                        + (line.group().endsWith(";") ? "" : ";")
                        + TEXT
                        + file.text().substring(line.end())
                : file.text();
    }
}
