package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase as authors write it: words, elements such as {@code <month>}, {@code a|b} for either, {@code ?} behind what may
 * be absent, {@code *} behind what may come up to three times, and parentheses around context that must be there but is
 * not part of the words: {@code (in|of) <month> <year>?}.
 */
final class Phrase {

    private static final int MOST_REPEATS = 3;
    private static final int MOST_WAYS = 4_096;

    /**
     * One word or element.
     *
     * @param isContext stands in parentheses
     * @param isElement stands in angle brackets
     */
    record Step(String text, boolean isElement, boolean isContext) {}

    /** Every way to say the phrase, without options. */
    static List<List<Step>> ways(ContentNode node) {
        List<List<Step>> ways = List.of(List.of());
        for (String part : node.text().strip().split("\\s+")) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> choice : choices(part, node)) {
                ways.forEach(way -> longer.add(join(way, choice)));
            }
            if (longer.size() > MOST_WAYS) {
                throw node.error("the phrase can be said in more than " + MOST_WAYS + " ways; split it");
            }
            ways = longer;
        }
        return ways.stream()
                .filter(way -> way.stream().anyMatch(step -> !step.isContext()))
                .distinct()
                .toList();
    }

    private static List<List<Step>> choices(String part, ContentNode node) {
        char last = part.charAt(part.length() - 1);
        boolean optional = part.length() > 1 && (last == '?' || last == '*');
        String core = optional ? part.substring(0, part.length() - 1) : part;
        boolean context = core.length() > 2 && core.startsWith("(") && core.endsWith(")");
        String inner = context ? core.substring(1, core.length() - 1) : core;
        List<List<Step>> once = new ArrayList<>();
        for (String alternative : inner.split("\\|")) {
            once.add(steps(alternative, context, node));
        }
        if (!optional) {
            return once;
        }
        List<List<Step>> choices = new ArrayList<>();
        choices.add(List.of());
        int first = 0;
        for (int repeat = 0; repeat < (last == '*' ? MOST_REPEATS : 1); repeat++) {
            int end = choices.size();
            for (List<Step> shorter : choices.subList(first, end).stream().toList()) {
                once.forEach(step -> choices.add(join(shorter, step)));
            }
            first = end;
        }
        return choices;
    }

    private static List<Step> steps(String alternative, boolean context, ContentNode node) {
        if (alternative.startsWith("<") && alternative.endsWith(">")) {
            return List.of(new Step(alternative.substring(1, alternative.length() - 1), true, context));
        }
        if (alternative.chars().anyMatch(c -> "<>()".indexOf(c) >= 0)) {
            throw node.error("cannot read '" + alternative + "': separate the parts of a phrase by spaces");
        }
        List<Step> words = Lexicon.words(alternative).stream()
                .map(word -> new Step(word, false, context))
                .toList();
        if (words.isEmpty()) {
            throw node.error("the phrase has an empty part");
        }
        return words;
    }

    private static List<Step> join(List<Step> way, List<Step> more) {
        List<Step> joined = new ArrayList<>(way);
        joined.addAll(more);
        return joined;
    }

    private Phrase() {}
}
