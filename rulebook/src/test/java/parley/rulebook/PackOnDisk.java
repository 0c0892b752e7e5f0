package parley.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import parley.rulebook.lint.SystemKeys;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.Problem;

/** A small pack {@code p} that a test writes, with one rule file {@code a.drl} and every key that a pack must have. */
final class PackOnDisk {

    static final Set<String> INTENTS = Set.of("order.status", "order.list", "handoff.person");

    private static final List<String> KEYS =
            List.of("intent.order.status", "intent.order.list", "intent.handoff.person", "known", "ok");

    private final Path rules;

    PackOnDisk(Path rules) {
        this.rules = rules;
        write("p/pack.yaml", "name: p\nbrands: [acme]\ndefaultLanguage: en\ndefaultZone: Europe/Paris\n");
        StringBuilder wording = new StringBuilder();
        SystemKeys.ALL.forEach(key -> wording.append(key).append(": word\n"));
        KEYS.forEach(key -> wording.append(key).append(": word\n"));
        write("p/wording/en.yaml", wording + "needs.day: It was {day, date, long}.\n");
    }

    PackOnDisk write(String path, String text) {
        try {
            Path file = rules.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackOnDisk add(String path, String text) {
        try {
            Files.writeString(rules.resolve(path), text, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackOnDisk rules(String text) {
        return write("p/a.drl", text);
    }

    /** One rule; its conditions begin on line 5, its consequence on the second line behind them. */
    PackOnDisk rule(String when, String then) {
        return rules("package rules.p;\nrule \"bad\"\nwhen\n    $s : Situation( intent == \"order.status\" )\n" + when
                + "\nthen\n" + then + "\nend\n");
    }

    Rulebook load() {
        return Rulebook.load(rules, "p", INTENTS);
    }

    /** What is wrong with it; empty if it loads. */
    List<Problem> problems() {
        try {
            load();
            return List.of();
        } catch (BrokenRulesException broken) {
            return broken.problems();
        }
    }
}
