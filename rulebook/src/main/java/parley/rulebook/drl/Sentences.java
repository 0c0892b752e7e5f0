package parley.rulebook.drl;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.ExpanderException;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;

/**
 * The sentences of a pack: its {@code .dsl} files say what each stands for, its {@code .dslr} files hold rules written in
 * them. Drools expands them into the rule language; here every line keeps its number, so that whatever is found wrong later is
 * told where the author wrote it.
 */
public final class Sentences {

    /** Name of a rule file that is written in sentences ends so. */
    public static final String ENDING = ".dslr";

    private static final Pattern DEFINITION = Pattern.compile("\\[(when|then)](\\[[^]]*])?[^=\\s][^=]*=.*\\S.*");
    private static final String WHEN = "when";
    private static final String THEN = "then";

    private final List<DSLMapping> mappings;
    private final boolean sound;

    private Sentences(List<DSLMapping> mappings, boolean sound) {
        this.mappings = mappings;
        this.sound = sound;
    }

    /** Reads what the sentences stand for; a line that defines nothing is a problem. */
    public static Sentences read(Collection<TextFile> definitions, Consumer<Problem> problems) {
        List<DSLMapping> mappings = new ArrayList<>();
        for (TextFile file : definitions) {
            List<Problem> found = problemsOf(file);
            found.forEach(problems);
            if (found.isEmpty()) {
                mappings.add(mapping(file, problems));
            }
        }
        return new Sentences(mappings, mappings.size() == definitions.size());
    }

    private static List<Problem> problemsOf(TextFile file) {
        List<Problem> found = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()
                    && !line.startsWith("#")
                    && !DEFINITION.matcher(line).matches()) {
                found.add(
                        new Problem(
                                file.path(),
                                i + 1,
                                1,
                                null,
                                "the line defines no sentence",
                                "write [when]a sentence=conditions or [then]a sentence=suggestion; on one line; # begins a comment"));
            }
        }
        return found;
    }

    private static DSLMapping mapping(TextFile file, Consumer<Problem> problems) {
        DSLTokenizedMappingFile parser = new DSLTokenizedMappingFile();
        try {
            if (!parser.parseAndLoad(new StringReader(file.text()))) {
                problems.accept(Problem.in(
                        file.path(),
                        "its sentences cannot be read: " + parser.getErrors(),
                        "write every variable as {name} or {name:pattern}, and close each brace"));
            }
            return parser.getMapping();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same file in the rule language, line by line; a file that is not written in sentences as it is. Nothing if a
     * definition is broken: each use of it would look like a mistake.
     */
    public Optional<TextFile> inRuleLanguage(TextFile file, Consumer<Problem> problems) {
        if (!file.path().endsWith(ENDING)) {
            return Optional.of(file);
        }
        return sound ? Optional.of(expanded(file, problems)) : Optional.empty();
    }

    private TextFile expanded(TextFile file, Consumer<Problem> problems) {
        DefaultExpander expander = new DefaultExpander();
        mappings.forEach(expander::addDSLMapping);
        String expanded = expander.expand(file.text());
        expander.getErrors().forEach(error -> problems.accept(problem(file, error)));
        return new TextFile(file.path(), withEveryLine(file.text(), expanded));
    }

    /** Drools takes lines that begin with a dash into the line before them; an empty line takes their place. */
    private static String withEveryLine(String written, String expanded) {
        List<String> lines = new ArrayList<>(List.of(expanded.split("\n", -1)));
        String[] before = written.split("\n", -1);
        String section = "";
        for (int i = 0; i < before.length; i++) {
            String line = before[i].strip();
            section = line.equals(WHEN) || line.equals(THEN) ? line : section;
            if (section.equals(WHEN) && line.startsWith("-")) {
                lines.add(Math.min(i, lines.size()), "");
            }
        }
        return String.join("\n", lines);
    }

    private Problem problem(TextFile file, ExpanderException error) {
        String[] lines = file.text().split("\n", -1);
        int line = Math.clamp(error.getLine(), 1, lines.length);
        String said = lines[line - 1].strip();
        return new Problem(
                file.path(),
                line,
                lines[line - 1].indexOf(said) + 1,
                null,
                "no sentence of this pack reads like '" + said + "'",
                nearest(said) + "; a line of the rule language begins with >");
    }

    private String nearest(String said) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getEntries().stream())
                .map(DSLMappingEntry::getMappingKey)
                .max(Comparator.comparingInt((String sentence) -> sharedWords(sentence, said)))
                .map(sentence -> "the nearest is '" + sentence + "'")
                .orElse("define it in a .dsl file");
    }

    private static int sharedWords(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split("\\W+")));
        words.retainAll(Arrays.asList(other.split("\\W+")));
        return words.size();
    }
}
