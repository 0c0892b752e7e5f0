package parley.conversation.decision;

import java.util.List;

/** A small table beside an answer: a title and its lines. */
public record Card(Phrase title, List<Phrase> lines) {
    public Card {
        lines = List.copyOf(lines);
    }
}
