package parley.rulebook.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import parley.conversation.account.AccountFact;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.PackSettings;
import parley.rulebook.pack.Problem;
import parley.rulebook.pack.TextFile;
import parley.rulebook.pack.Yaml;

/** Reads {@code scenarios/*.yaml} of a pack. */
public final class ScenarioReader {

    private final PackSettings settings;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioReader(PackSettings settings) {
        this.settings = settings;
    }

    /** @throws BrokenRulesException naming every problem of every file */
    public static List<Scenario> read(PackFolder pack) {
        ScenarioReader reader = new ScenarioReader(pack.settings());
        List<Scenario> scenarios = pack.scenarios().stream()
                .flatMap(file -> reader.read(file).stream())
                .toList();
        if (!reader.problems.isEmpty()) {
            throw new BrokenRulesException(pack.name(), reader.problems);
        }
        return scenarios;
    }

    private List<Scenario> read(TextFile file) {
        return Yaml.read(file, new TypeReference<ScenarioFile>() {}, problems::add, new FactModule())
                .map(written -> written.scenarios().stream()
                        .map(scenario -> scenario(file, written, scenario))
                        .toList())
                .orElse(List.of());
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
