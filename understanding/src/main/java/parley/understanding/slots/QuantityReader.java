package parley.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import parley.conversation.intent.Slot;

/** Reads counts of things: the words of the slot are the number, the thing is another's to read. */
final class QuantityReader {

    private static final int MOST = 999;

    private final PhraseBook<Boolean> phrases;

    QuantityReader(ContentNode slots, Elements elements) {
        this.phrases = new PhraseBook<>(elements);
        for (ContentNode phrase : slots.required("quantities").items()) {
            for (List<Phrase.Step> way : Phrase.ways(phrase)) {
                if (way.stream()
                        .noneMatch(step -> step.isElement() && step.text().equals("n"))) {
                    throw phrase.error("a quantity needs <n> in every phrase");
                }
                phrases.add(way, true, phrase);
            }
        }
    }

    List<Reading> read(Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        phrases.match(sentence, match -> {
            int count = match.captures().required("n");
            boolean article = count == 1 && sentence.token(match.from()).isWord();
            if (count >= 1 && count <= MOST && !article) {
                String words = sentence.words(match.from(), match.to());
                Slot slot = new Slot.Quantity("quantity", count, words);
                readings.add(new Reading(slot, Reading.Kind.QUANTITY, match.from(), match.to(), words.length()));
            }
        });
        return readings;
    }
}
