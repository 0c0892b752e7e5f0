package parley.benchmarks;

import java.time.Duration;
import java.util.Map;

/**
 * What became of a load.
 *
 * @param answered utterances with an outcome
 * @param lost utterances without one when the wait was over
 * @param doubled utterances with more than one
 * @param gaps conversations whose sequence numbers have a hole
 * @param disordered conversations that saw a lower sequence number after a higher one, copies aside
 * @param types how many outcomes were of which type of event; {@code promise} is a handoff to a person
 * @param utterancesPerSecond from the first sent to the last outcome
 * @param p50Ms time from sending to seeing the outcome, median, milliseconds
 */
public record LoadReport(
        int utterances,
        int answered,
        int lost,
        int doubled,
        int gaps,
        int disordered,
        Map<String, Integer> types,
        double utterancesPerSecond,
        double p50Ms,
        double p99Ms,
        double maxMs,
        Duration took) {

    /** Every utterance has exactly one outcome and every conversation is whole. */
    public boolean isWhole() {
        return lost == 0 && doubled == 0 && gaps == 0;
    }
}
