package parley.benchmarks;

/**
 * What a load run sends.
 *
 * @param run distinguishes the run's ids from those of other runs
 * @param conversations that the utterances are spread over; each is with one customer
 * @param perSecond utterances a second; 0 sends as fast as Kafka takes them
 */
public record LoadPlan(
        String bootstrapServers, String brand, String run, int conversations, int utterances, double perSecond) {

    public LoadPlan {
        if (conversations < 1 || utterances < 1 || perSecond < 0) {
            throw new IllegalArgumentException(
                    "a load needs at least one conversation and one utterance, and no negative rate");
        }
    }

    boolean isPaced() {
        return perSecond > 0;
    }

    String conversation(int utterance) {
        return run + "-c" + utterance % conversations;
    }

    String customer(int utterance) {
        return SampleAccounts.customer(utterance % conversations % SampleAccounts.CUSTOMERS);
    }

    String id(int utterance) {
        return run + "-" + utterance;
    }
}
