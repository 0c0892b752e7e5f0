package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.Decision;

/** Fifty versions of a pack come into force one after the other while two threads ask without a pause. */
class SwappedRulesLoseNoTurnTest {

    private static final int VERSIONS = 50;
    private static final int ASKING = 2;

    @TempDir
    private Path folder;

    private final AtomicReference<Rulebook> inForce = new AtomicReference<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private volatile boolean swapping = true;

    @Test
    void whileTheyAreAsked() throws Exception {
        inForce.set(version(0));
        try (ExecutorService threads = Executors.newFixedThreadPool(ASKING)) {
            List<Future<Integer>> asking = List.of(threads.submit(asking()), threads.submit(asking()));
            for (int version = 1; version <= VERSIONS; version++) {
                inForce.set(version(version));
            }
            swapping = false;
            for (Future<Integer> turns : asking) {
                assertThat(turns.get()).isPositive();
            }
        }
        assertThat(answered).contains(version(VERSIONS).version());
    }

    /** Every turn must be answered by one whole version: its own rule, its own number in the words. */
    private Callable<Integer> asking() {
        return () -> {
            int turns = 0;
            while (swapping || turns == 0 || !answered.contains(inForce.get().version())) {
                Rulebook asked = inForce.get();
                Candidate only = asked.suggest(Given.asks("order.status", List.of()))
                        .iterator()
                        .next();
                String said = asked.wording().say(((Decision.Reply) only.decision()).phrase(), "en", Given.PARIS);
                assertThat("said by " + only.rule().rule()).isEqualTo(said);
                answered.add(only.rule().version());
                turns++;
            }
            return turns;
        };
    }

    private Rulebook version(int number) {
        new PackOnDisk(folder)
                .rules("""
                    package rules.p;
                    rule "%1$d"
                    when
                        $s : Situation( intent == "order.status" )
                    then
                        suggest.reply("own.%1$d");
                    end
                    """.formatted(number))
                .add("p/wording/en.yaml", "own.%1$d: said by %1$d\n".formatted(number));
        return Rulebook.load(folder, "p", PackOnDisk.INTENTS);
    }
}
