package parley.engine.speech;

import java.util.List;
import java.util.stream.IntStream;
import parley.conversation.Entry;
import parley.messages.Part;

/** Asks how a person's help was, in signs that every language knows. */
final class Ratings {

    private static final int BEST = 5;

    private Ratings() {}

    /** The question after a person settled the matter; nothing where nobody helped or the matter is open. */
    static List<Part> asked(Entry.AdvisorLeft left, String farewell) {
        if (!left.isResolved() || left.advisor() == null) {
            return List.of();
        }
        List<Part.QuickReplyOption> stars = IntStream.rangeClosed(1, BEST)
                .mapToObj(rating ->
                        new Part.QuickReplyOption("★".repeat(rating) + "☆".repeat(BEST - rating), "rating:" + rating))
                .toList();
        return List.of(new Part.TextPart(farewell), new Part.QuickRepliesPart(stars));
    }
}
