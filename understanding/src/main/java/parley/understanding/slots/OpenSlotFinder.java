package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import parley.conversation.intent.Slot;

/**
 * Finds the open slots of one language. A {@code NameFinderME} of OpenNLP 2 remembers what it has seen and must be used by
 * one thread at a time: a call borrows one, makes it forget, and gives it back.
 */
final class OpenSlotFinder {

    private final TokenNameFinderModel model;
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    OpenSlotFinder(TokenNameFinderModel model) {
        this.model = model;
    }

    TokenNameFinderModel model() {
        return model;
    }

    List<Slot> find(String text) {
        List<Token> tokens = Tokeniser.tokens(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        String[] words = tokens.stream().map(Token::folded).toArray(String[]::new);
        List<Slot> slots = new ArrayList<>();
        for (Span span : spans(words)) {
            String own = text.substring(
                    tokens.get(span.getStart()).start(),
                    tokens.get(span.getEnd() - 1).end());
            String value = String.join(" ", List.of(words).subList(span.getStart(), span.getEnd()));
            slots.add(new Slot.Text(span.getType(), value, own));
        }
        return slots;
    }

    private Span[] spans(String[] words) {
        NameFinderME borrowed = idle.poll();
        NameFinderME finder = borrowed == null ? new NameFinderME(model) : borrowed;
        try {
            return NameFinderME.dropOverlappingSpans(finder.find(words));
        } finally {
            finder.clearAdaptiveData();
            idle.offer(finder);
        }
    }
}
