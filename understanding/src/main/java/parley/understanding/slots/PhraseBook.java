package parley.understanding.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with their meanings, held as a tree that shares their beginnings: matching walks each token once per way that
 * the words before it allow, and never backs up.
 *
 * @param <M> what a phrase means
 */
final class PhraseBook<M> {

    /**
     * A phrase that was met.
     *
     * @param from first token of its words, context left out
     * @param to token behind its last word
     * @param span number of tokens with the context
     */
    record Match<M>(M meaning, int from, int to, int span, Captures captures) {}

    private record Edge<M>(Element element, boolean isContext, Node<M> next) {}

    private static final class Node<M> {
        private final Map<String, Node<M>> words = new HashMap<>();
        private final Map<String, Node<M>> contextWords = new HashMap<>();
        private final Map<Phrase.Step, Edge<M>> elements = new HashMap<>();
        private final List<Edge<M>> edges = new ArrayList<>();
        private final List<M> meanings = new ArrayList<>();
    }

    private final Node<M> root = new Node<>();
    private final Elements elements;

    PhraseBook(Elements elements) {
        this.elements = elements;
    }

    void add(List<Phrase.Step> way, M meaning, ContentNode at) {
        Node<M> node = root;
        for (Phrase.Step step : way) {
            node = step.isElement() ? elementNode(node, step, at) : wordNode(node, step);
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    private static <M> Node<M> wordNode(Node<M> node, Phrase.Step step) {
        Map<String, Node<M>> words = step.isContext() ? node.contextWords : node.words;
        return words.computeIfAbsent(step.text(), word -> new Node<>());
    }

    private Node<M> elementNode(Node<M> node, Phrase.Step step, ContentNode at) {
        Edge<M> known = node.elements.get(step);
        if (known != null) {
            return known.next();
        }
        Element element = elements.named(step.text())
                .orElseThrow(() -> at.error("unknown element <" + step.text() + ">; known: " + elements.names()));
        Edge<M> edge = new Edge<>(element, step.isContext(), new Node<>());
        node.elements.put(step, edge);
        node.edges.add(edge);
        return edge.next();
    }

    /** Every phrase in the sentence, the contained ones too. */
    void match(Sentence sentence, Consumer<Match<M>> found) {
        for (int at = 0; at < sentence.size(); at++) {
            walk(root, sentence, new Path(at, at, -1, -1, Captures.NONE), found);
        }
    }

    /**
     * How far a walk has come.
     *
     * @param start where it began
     * @param at token that comes next
     * @param from first token of its words, -1 if it has none yet
     * @param to behind its last word
     */
    private record Path(int start, int at, int from, int to, Captures captures) {

        Path word() {
            return new Path(start, at + 1, from < 0 ? at : from, at + 1, captures);
        }

        Path contextWord() {
            return new Path(start, at + 1, from, to, captures);
        }

        Path element(Capture capture, boolean isContext) {
            int behind = at + capture.tokens();
            boolean counts = !isContext && capture.tokens() > 0;
            return new Path(
                    start, behind, counts && from < 0 ? at : from, counts ? behind : to, captures.with(capture));
        }
    }

    private void walk(Node<M> node, Sentence sentence, Path path, Consumer<Match<M>> found) {
        for (M meaning : node.meanings) {
            found.accept(new Match<>(meaning, path.from(), path.to(), path.at() - path.start(), path.captures()));
        }
        if (sentence.has(path.at())) {
            String word = sentence.token(path.at()).folded();
            walkIf(node.words.get(word), sentence, path, false, found);
            walkIf(node.contextWords.get(word), sentence, path, true, found);
        }
        for (Edge<M> edge : node.edges) {
            @Nullable Capture capture = edge.element().at(sentence, path.at());
            if (capture != null) {
                walk(edge.next(), sentence, path.element(capture, edge.isContext()), found);
            }
        }
    }

    private void walkIf(
            @Nullable Node<M> next, Sentence sentence, Path path, boolean isContext, Consumer<Match<M>> found) {
        if (next != null) {
            walk(next, sentence, isContext ? path.contextWord() : path.word(), found);
        }
    }
}
