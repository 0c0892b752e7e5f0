package parley.conversation.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.intent.Intent;

/**
 * What was talked about last, so that "and the other one?" can be understood.
 *
 * @param intent of the customer's last words
 * @param numbers of the facts that the answer rested on; empty if it rested on none
 * @param ofOne what a single one of these numbers would be asked about, if the answer was a list to choose from
 */
public record Topic(
        Intent intent, List<String> numbers, @Nullable Intent ofOne) {

    /** More are no single thing that another one could be other than. */
    private static final int MOST = 5;

    public Topic {
        numbers = List.copyOf(numbers);
    }

    /** Nothing was answered yet. */
    public Topic(Intent intent, List<String> numbers) {
        this(intent, numbers, null);
    }

    /** The same topic after an answer. */
    public Topic answered(List<Evidence> evidence, List<QuickReply> quickReplies) {
        return new Topic(
                intent,
                evidence.stream().limit(MOST).map(Evidence::number).distinct().toList(),
                quickReplies.stream()
                        .filter(QuickReply::isAboutOneThing)
                        .findFirst()
                        .map(QuickReply::intent)
                        .orElse(null));
    }

    /** What somebody means who now names one thing, or another one. */
    public Intent ofNamed() {
        return ofOne == null ? intent : ofOne;
    }
}
