package parley.rulebook.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import parley.rulebook.drl.Rule;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.drl.RuleIntents;

/**
 * One rule base an intent, so that a turn costs what its own intent's rules cost, however many rules the pack has: a session
 * makes room for every condition of its rule base, and the engine compares {@code intent in (…)} rule by rule.
 */
public final class RuleBases {

    /** Made once: to make one, Drools looks through the whole class path. */
    private final KieBaseConfiguration settings =
            RuleBaseFactory.newKnowledgeBaseConfiguration(null, RuleCompiler.LOADER);

    private final Collection<Model> compiled;
    private final Map<String, Set<String>> namesByIntent = new HashMap<>();
    private final Map<String, KieBase> byIntent = new HashMap<>();
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();
    private final Map<String, String> packages = new HashMap<>();
    private final Set<String> always = new TreeSet<>();
    private final KieBase ofEveryIntent;

    /** @param written the same rules as their authors wrote them; of rules of one name the one that stands here counts */
    RuleBases(Collection<Model> compiled, Collection<RuleFile> written) {
        this.compiled = compiled;
        written.forEach(file -> file.rules().forEach(rule -> add(rule, file.packageName())));
        namesByIntent.values().forEach(names -> names.addAll(always));
        namesByIntent.forEach((intent, names) -> byIntent.put(intent, base(names)));
        ofEveryIntent = base(always);
    }

    private void add(Rule rule, String packageName) {
        packages.put(rule.name(), packageName);
        Set<String> intents = RuleIntents.of(rule);
        if (intents.isEmpty()) {
            always.add(rule.name());
        }
        intents.forEach(intent -> namesByIntent
                .computeIfAbsent(intent, ignored -> new TreeSet<>())
                .add(rule.name()));
    }

    /** The rules that may have a word to say about this intent. */
    public KieBase of(String intent) {
        return byIntent.getOrDefault(intent, ofEveryIntent);
    }

    /** Their names, alphabetically. */
    public Set<String> namesFor(String intent) {
        return namesByIntent.getOrDefault(intent, always);
    }

    /** One rule alone, for explanations. */
    public KieBase alone(String rule) {
        return alone.computeIfAbsent(rule, name -> base(Set.of(name)));
    }

    private KieBase base(Set<String> names) {
        List<Model> some = new ArrayList<>();
        for (Model model : compiled) {
            ModelImpl part = new ModelImpl(model.getName());
            model.getGlobals().forEach(part::addGlobal);
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
            model.getRules().stream()
                    .filter(rule -> names.contains(rule.getName()))
                    .filter(rule -> rule.getPackage().equals(packages.get(rule.getName())))
                    .forEach(part::addRule);
            some.add(part);
        }
        return KieBaseBuilder.createKieBaseFromModel(some, settings);
    }
}
