package parley.rulebook.compile;

import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import parley.rulebook.pack.ContentHash;
import parley.rulebook.pack.TextFile;

/** Compiles rules that were made of checked ones, for explanations. */
public final class Probes {

    private Probes() {}

    /** @throws IllegalStateException if they do not compile, which is our fault and not an author's */
    public static KieBase compile(TextFile rules) {
        RuleCompiler compiler = new RuleCompiler(rules.folder(), ContentHash.of(List.of(rules.text())));
        RuleCompiler.Compiled compiled = compiler.compile(List.of(rules));
        if (!compiled.errors().isEmpty()) {
            throw new IllegalStateException("rules made for an explanation do not compile: " + compiled.errors());
        }
        return KieBaseBuilder.createKieBaseFromModel(
                compiler.load(compiled.module()),
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, RuleCompiler.LOADER));
    }
}
