package parley.rulebook.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/**
 * A rule file before it is parsed: cut into its rules, so that a mistake in one does not hide those of the others, and
 * looked through for mistakes that the parser would tell at the wrong place.
 */
final class RawText {

    /** One rule's own lines. */
    record Piece(int line, String name, String text) {}

    private static final Pattern HEAD = Pattern.compile("^\\s*(?:rule|query)\\s+(?:\"([^\"]*)\"|(\\S+)).*");
    private static final Pattern END = Pattern.compile("(?s).*(^|\\s)end\\s*;?\\s*$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;?");
    private static final Pattern CURLY_QUOTE = Pattern.compile("[“”„«»‘’]");

    private final TextFile file;
    private final Consumer<Problem> problems;
    private int found;

    RawText(TextFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Tells what the text alone shows. */
    boolean isSound(String expectedPackage) {
        List<Piece> pieces = pieces();
        Matcher named = PACKAGE.matcher(file.text());
        if (!named.find()) {
            problem(1, null, "the file does not name its package", "begin it with: package " + expectedPackage + ";");
        } else if (!named.group(1).equals(expectedPackage)) {
            int line = (int) file.text()
                            .substring(0, named.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            problem(line, null, "the package is named " + named.group(1), "write: package " + expectedPackage + ";");
        }
        if (pieces.isEmpty()) {
            problem(1, null, "the file holds no rule", "write one or remove the file");
        }
        pieces.forEach(this::check);
        return found == 0;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        int start = -1;
        String name = "";
        for (int i = 0; i <= lines.length; i++) {
            Matcher head = i < lines.length ? HEAD.matcher(lines[i]) : null;
            boolean begins = head != null && head.matches();
            if ((begins || i == lines.length) && start >= 0) {
                pieces.add(new Piece(
                        start + 1, name, String.join("\n", List.of(lines).subList(start, i))));
            }
            if (begins && head != null) {
                start = i;
                name = head.group(1) == null ? String.valueOf(head.group(2)) : head.group(1);
            }
        }
        return pieces;
    }

    private void check(Piece piece) {
        String code = withoutComments(piece.text());
        if (!END.matcher(code).matches()) {
            problem(piece.line(), piece.name(), "the rule has no end", "write end on a line of its own behind it");
        }
        if (!Pattern.compile("(?m)^\\s*when\\b|\\swhen\\s").matcher(code).find()) {
            problem(piece.line(), piece.name(), "the rule has no when", "write when before its conditions");
        }
        if (!Pattern.compile("(?m)^\\s*then\\b|\\sthen\\s").matcher(code).find()) {
            problem(
                    piece.line(),
                    piece.name(),
                    "the rule has no then",
                    "write then between its conditions and what it suggests");
        }
        checkQuotes(piece, code);
        String plain = code.replaceAll("\"(\\\\.|[^\"\\\\\n])*\"", "\"\"");
        Matcher quote = CURLY_QUOTE.matcher(plain);
        if (quote.find()) {
            int line = piece.line()
                    + (int) plain.substring(0, quote.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problem(
                    line,
                    piece.name(),
                    "the quote " + quote.group() + " is a typographic one",
                    "write the plain quote \"");
        }
    }

    private void checkQuotes(Piece piece, String code) {
        int line = piece.line();
        for (String text : code.split("\n", -1)) {
            if (text.replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1) {
                problem(line, piece.name(), "a quote is opened and not closed", "close the quote \" of this line");
            }
            line++;
        }
    }

    /** Comments become spaces, line ends stay, so that every place stays. */
    private static String withoutComments(String text) {
        Matcher comment = Pattern.compile("(?s)\"(?:\\\\.|[^\"\\\\\n])*\"|//[^\n]*|/\\*.*?\\*/")
                .matcher(text);
        return comment.replaceAll(found -> found.group().startsWith("\"")
                ? Matcher.quoteReplacement(found.group())
                : found.group().replaceAll("[^\n]", " "));
    }

    private void problem(int line, @Nullable String rule, String what, String cure) {
        found++;
        problems.accept(new Problem(file.path(), line, 1, rule, what, cure));
    }
}
