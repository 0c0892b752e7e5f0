package parley.rulebook;

import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import parley.conversation.account.AccountFacts;

/**
 * What one turn may spend on rules. The rule engine builds all combinations of a rule before it fires the first, so neither
 * its fire limit nor its halt stops three unjoined lists of 200 facts; counting the reads of the lists does.
 */
final class Budget {

    private static final int FIRES = 1_000;
    private static final int READS = 100_000;
    private static final Duration TIME = Duration.ofMillis(200);

    /** Looking at the clock costs more than a read. */
    private static final int READS_PER_LOOK = 256;

    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(String what) {
            super(what);
        }
    }

    private final int factor;
    private long deadline;
    private int reads;

    Budget() {
        this(1);
    }

    /** @param factor how many times what a turn may spend, for explanations, which ask many rules for one */
    Budget(int factor) {
        this.factor = factor;
    }

    int fires() {
        return FIRES * factor;
    }

    AccountFacts metered(AccountFacts facts) {
        return facts.mapLists(list -> list.isEmpty() ? list : new Metered<>(list));
    }

    /** Begins to count at the first look: loading classes for the first session of all is not the rule's fault. */
    private void checkTime() {
        long now = System.nanoTime();
        if (deadline == 0) {
            deadline = now + TIME.toNanos() * factor;
        } else if (now - deadline > 0) {
            throw new Exceeded("took longer than " + TIME.toMillis() * factor + " ms; join its patterns");
        }
    }

    private void read() {
        if (++reads > READS * factor) {
            throw new Exceeded(
                    "read more than " + READS * factor + " facts; join its patterns, for example by number == $number");
        }
        if (reads % READS_PER_LOOK == 0) {
            checkTime();
        }
    }

    private final class Metered<F> extends AbstractList<F> implements RandomAccess {
        private final List<F> facts;

        Metered(List<F> facts) {
            this.facts = facts;
        }

        @Override
        public F get(int index) {
            read();
            return facts.get(index);
        }

        @Override
        public int size() {
            return facts.size();
        }
    }
}
