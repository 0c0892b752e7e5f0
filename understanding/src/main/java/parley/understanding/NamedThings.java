package parley.understanding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.conversation.intent.Intent;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.understanding.slots.OpenSlots;
import parley.understanding.training.Example;

/**
 * Adds open slots, such as the product that is looked for, to what was understood. Finding them takes longer than
 * everything else together, so it is done only for intents whose customers name things.
 *
 * @param intents those intents, by language
 */
record NamedThings(OpenSlots slots, Map<String, Set<Intent>> intents) {

    static NamedThings of(OpenSlots slots, Path content, Map<String, List<Example>> utterances) {
        Map<String, Map<String, String>> intentOf = new TreeMap<>();
        utterances.forEach((language, examples) -> {
            Map<String, String> byText = new HashMap<>();
            examples.forEach(example -> byText.put(example.text(), example.intent()));
            intentOf.put(language, byText);
        });
        return new NamedThings(slots, OpenSlots.intents(content, intentOf));
    }

    /** A word that a grammar has read already is not read again. */
    Understanding addedTo(Understanding understood, String text) {
        if (!intents.getOrDefault(understood.language(), Set.of()).contains(understood.intent())) {
            return understood;
        }
        List<Slot> all = new ArrayList<>(understood.slots());
        for (Slot found : slots.read(text, understood.language())) {
            if (all.stream().noneMatch(slot -> share(slot.words(), found.words()))) {
                all.add(found);
            }
        }
        return new Understanding(
                understood.intent(), understood.confidence(), understood.guesses(), all, understood.language());
    }

    private static boolean share(String one, String other) {
        return one.contains(other) || other.contains(one);
    }
}
