package parley.conversation.decision;

import java.util.List;
import parley.conversation.intent.Intent;

/**
 * What was talked about last, so that "and the other one?" can be understood.
 *
 * @param intent of the customer's last words
 * @param numbers of the facts that the answer rested on; empty if it rested on none
 */
public record Topic(Intent intent, List<String> numbers) {

    /** More are no single thing that another one could be other than. */
    private static final int MOST = 5;

    public Topic {
        numbers = List.copyOf(numbers);
    }

    /** The same topic after an answer. */
    public Topic answered(List<Evidence> evidence) {
        return new Topic(
                intent,
                evidence.stream().limit(MOST).map(Evidence::number).distinct().toList());
    }
}
