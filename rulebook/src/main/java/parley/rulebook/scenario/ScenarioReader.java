package parley.rulebook.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.conversation.account.AccountFact;
import parley.rulebook.Rulebook;
import parley.rulebook.drl.Examples;
import parley.rulebook.drl.Rule;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackSettings;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;
import parley.rulebook.pack.Yaml;

/** Reads the scenarios of a pack: {@code scenarios/*.yaml}, and the examples in the comments above its rules. */
public final class ScenarioReader {

    private final PackSettings settings;
    private final Map<TextFile, ScenarioFile> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioReader(PackSettings settings) {
        this.settings = settings;
    }

    /** @throws BrokenRulesException naming every problem of every file */
    public static List<Scenario> read(Rulebook rulebook) {
        ScenarioReader reader = new ScenarioReader(rulebook.settings());
        rulebook.content().scenarios().forEach(reader::read);
        List<Scenario> scenarios = new ArrayList<>();
        reader.files.forEach((file, written) ->
                written.scenarios().forEach(scenario -> scenarios.add(reader.scenario(file, written, scenario))));
        rulebook.files().stream()
                .filter(file -> file.file().folder().equals(rulebook.pack()))
                .forEach(file -> file.rules().forEach(rule -> scenarios.addAll(reader.examples(file.file(), rule))));
        if (!reader.problems.isEmpty()) {
            throw new BrokenRulesException(rulebook.pack(), reader.problems);
        }
        return scenarios;
    }

    private void read(TextFile file) {
        Yaml.read(file, new TypeReference<ScenarioFile>() {}, problems::add, new FactModule())
                .ifPresent(written -> files.put(file, written));
    }

    private List<Scenario> examples(TextFile file, Rule rule) {
        List<Scenario> scenarios = new ArrayList<>();
        for (TextFile example : Examples.of(file, rule)) {
            Yaml.read(example, new TypeReference<Map<String, List<ScenarioTurn>>>() {}, problems::add)
                    .ifPresent(turns -> turns.forEach((account, said) -> {
                        String name = rule.name() + ", example " + (scenarios.size() + 1);
                        scenarios.add(example(file, new ScenarioFile.Written(name, account, said)));
                    }));
        }
        return scenarios;
    }

    /** An example stands on an account of the file of scenarios that is named like its file of rules, else of any other. */
    private Scenario example(TextFile file, ScenarioFile.Written example) {
        ScenarioFile accounts = files.entrySet().stream()
                .filter(entry -> entry.getValue().accounts().containsKey(String.valueOf(example.account())))
                .min(Comparator.comparing(entry -> !entry.getKey().stem().equals(file.stem())))
                .map(Map.Entry::getValue)
                .orElseGet(() -> new ScenarioFile(LocalDate.EPOCH, everyAccount(), List.of(), List.of()));
        return scenario(file, accounts, example);
    }

    private Map<String, GivenAccount> everyAccount() {
        Map<String, GivenAccount> all = new LinkedHashMap<>();
        files.values().forEach(written -> all.putAll(written.accounts()));
        return all;
    }

    private GivenAccount account(TextFile file, ScenarioFile written, ScenarioFile.Written scenario) {
        if (scenario.account() == null) {
            return GivenAccount.EMPTY;
        }
        GivenAccount account = written.accounts().get(scenario.account());
        if (account == null) {
            problem(
                    file,
                    scenario.scenario(),
                    "there is no account '" + scenario.account() + "'",
                    "use one of " + written.accounts().keySet());
            return GivenAccount.EMPTY;
        }
        return account.with(written.catalogue());
    }

    private Scenario scenario(TextFile file, ScenarioFile written, ScenarioFile.Written scenario) {
        GivenAccount account = account(file, written, scenario);
        checkFacts(file, scenario.scenario(), account);
        for (ScenarioTurn turn : scenario.turns()) {
            if (!turn.namesOneOutcome()) {
                problem(
                        file,
                        scenario.scenario(),
                        "a turn needs `says` or `intent`, and exactly one of `reply`, `ask`, `propose`, `conclude`, `handOff`",
                        "write what the customer says and what must come of it");
            }
        }
        boolean sound = problems.isEmpty();
        return new Scenario(
                file.path(),
                scenario.scenario(),
                written.today(),
                settings.defaultZone(),
                (sound ? account : GivenAccount.EMPTY).facts(written.today(), settings.defaultZone()),
                scenario.turns());
    }

    private void checkFacts(TextFile file, String scenario, GivenAccount account) {
        for (AccountFact fact : account.written()) {
            FactModule.missing(fact)
                    .ifPresent(property -> problem(
                            file,
                            scenario,
                            "a " + fact.kind().wireName() + " has no " + property,
                            "give it one, every " + fact.kind().wireName() + " has it"));
        }
    }

    private void problem(TextFile file, String scenario, String what, String cure) {
        problems.add(Problem.in(file.path(), "scenario '" + scenario + "': " + what, cure));
    }
}
