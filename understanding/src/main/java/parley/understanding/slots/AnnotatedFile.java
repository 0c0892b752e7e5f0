package parley.understanding.slots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/**
 * Utterances in which open slots are marked as OpenNLP writes it: {@code a <START:product> wool jumper <END> in blue}. They
 * are cut into the same tokens as what customers type later.
 */
final class AnnotatedFile {

    private static final Pattern MARKED = Pattern.compile("<START:([a-z]+)>([^<]*)<END>");

    static List<NameSample> read(Path file) {
        try {
            List<NameSample> samples = new ArrayList<>();
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                String text = lines.get(line);
                if (!text.isBlank() && !text.startsWith("#")) {
                    samples.add(sample(text, file + ":" + (line + 1)));
                }
            }
            return samples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + "; it must be UTF-8 text", unreadable);
        }
    }

    private static NameSample sample(String text, String place) {
        List<String> tokens = new ArrayList<>();
        List<Span> names = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int behind = 0;
        while (marked.find()) {
            tokens.addAll(plain(text.substring(behind, marked.start()), place));
            int from = tokens.size();
            tokens.addAll(plain(marked.group(2), place));
            if (tokens.size() == from) {
                throw new ContentException(place + ": a mark without words");
            }
            names.add(new Span(from, tokens.size(), marked.group(1)));
            behind = marked.end();
        }
        tokens.addAll(plain(text.substring(behind), place));
        return new NameSample(tokens.toArray(String[]::new), names.toArray(Span[]::new), true);
    }

    private static List<String> plain(String text, String place) {
        if (text.contains("<START") || text.contains("<END>")) {
            throw new ContentException(place + ": write every mark as '<START:product> words <END>'");
        }
        return Lexicon.words(text);
    }

    private AnnotatedFile() {}
}
