package parley.rulebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of {@link BenchPack} and the documents of {@link BenchCustomer} for CLIPS, the classic forward chainer in C
 * (Debian package {@code clips}). There every document is a fact of its own, as CLIPS programs are written; each turn asserts
 * them afresh, because each utterance is of another customer.
 */
final class ClipsTwin {

    private static final int PATIENCE_MINUTES = 5;
    private static final Pattern RESULT = Pattern.compile("turns-per-second ([0-9.]+)");

    private static final String TEMPLATES = """
        (deftemplate situation (slot intent) (slot order) (slot today))
        (deftemplate order (slot number) (slot status) (slot total))
        (deftemplate shipment (slot number) (slot order) (slot expected))
        (deftemplate invoice (slot number) (slot order) (slot due))
        (deftemplate payment (slot number) (slot direction) (slot amount))
        (deftemplate reading (slot indicator) (slot value) (slot at))
        (defglobal ?*suggestions* = 0 ?*begun* = 0)
        (deffunction suggest () (bind ?*suggestions* (+ ?*suggestions* 1)))
        """;

    @SuppressWarnings("InlineFormatString")
    private static final String TOPIC = """
        (defrule order-%1$d (situation (intent topic.%1$d) (order ?n))
          (order (number ?n) (status shipped) (total ?t&:(> ?t %1$d))) => (suggest))
        (defrule parcel-%1$d (situation (intent topic.%1$d) (order ?n) (today ?d)) (order (number ?n) (status shipped))
          (shipment (order ?n) (expected ?e&~nil&:(>= ?e ?d))) => (suggest))
        (defrule invoice-%1$d (situation (intent topic.%1$d) (order ?n)) (order (number ?n))
          (invoice (order ?n) (due ?t&:(> ?t %1$d))) => (suggest))
        (defrule which-%1$d (situation (intent topic.%1$d) (order nil)) (exists (order (number ?a) (status shipped))
          (order (number ?b&~?a) (status shipped))) => (suggest))
        (defrule paid-%1$d (situation (intent topic.%1$d)) (exists (payment (direction charge))) =>
          (bind ?sum 0) (do-for-all-facts ((?p payment)) (eq ?p:direction charge) (bind ?sum (+ ?sum ?p:amount))) (suggest))
        (defrule balance-%1$d (situation (intent topic.%1$d)) (reading (indicator balance) (at ?a) (value ?v&:(> ?v %1$d)))
          (not (reading (indicator balance) (at ?later&:(> ?later ?a)))) => (suggest))
        """;

    @SuppressWarnings("InlineFormatString")
    private static final String TURNS = """
        (deffunction customer ()
          (loop-for-count (?i 0 %1$d)
            (assert (order (number (+ 1000 ?i)) (status (if (= ?i 0) then shipped else delivered)) (total 4990)))
            (assert (shipment (number (+ 2000 ?i)) (order (+ 1000 ?i)) (expected 20260320)))
            (assert (invoice (number (+ 3000 ?i)) (order (+ 1000 ?i)) (due 4990)))
            (assert (payment (number (+ 4000 ?i)) (direction charge) (amount 4990)))
            (assert (reading (indicator balance) (value 1000000) (at (- 20260310 ?i))))))
        (deffunction turns (?count)
          (loop-for-count (?t 1 ?count)
            (reset)
            (assert (situation (intent (sym-cat topic. (mod ?t %2$d))) (order 1000) (today 20260310)))
            (customer)
            (run)))
        (set-reset-globals FALSE)
        (turns %3$d)
        (bind ?*begun* (time))
        (turns %4$d)
        (printout t "suggestions-per-turn " (/ ?*suggestions* %4$d) crlf "turns-per-second " (/ %4$d (- (time) ?*begun*)) crlf)
        (exit)
        """;

    private ClipsTwin() {}

    /** Turns a second of wall time; absent where no {@code clips} is installed. */
    static OptionalDouble turnsPerSecond(Path folder, int topics, int documents, int turns) throws IOException {
        StringBuilder program = new StringBuilder(TEMPLATES);
        for (int topic = 0; topic < topics; topic++) {
            program.append(TOPIC.formatted(topic));
        }
        program.append(TURNS.formatted(documents / BenchCustomer.KINDS - 1, topics, Math.max(1, turns / 10), turns));
        Path file = Files.writeString(folder.resolve("twin.clp"), program);
        return run(file).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static Optional<Double> run(Path program) throws IOException {
        Path out = program.resolveSibling("twin.out");
        ProcessBuilder clips = new ProcessBuilder("clips", "-f2", program.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        try {
            Process running = clips.start();
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                return Optional.empty();
            }
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        Matcher result = RESULT.matcher(Files.readString(out));
        return result.find() ? Optional.of(Double.valueOf(result.group(1))) : Optional.empty();
    }
}
