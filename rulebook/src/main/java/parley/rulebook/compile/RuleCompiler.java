package parley.rulebook.compile;

import java.util.List;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import parley.rulebook.pack.TextFile;

/**
 * Compiles rule files to an executable rule base. Every call makes a fresh rule base: one in force is never changed in place
 * (measured: an update in place takes as long and is not atomic).
 */
public final class RuleCompiler {

    /**
     * What came of it.
     *
     * @param module bytes that {@link #load} makes the same rule base of; empty if there are errors
     * @param errors raw messages of the engine, to be told in the author's words
     */
    public record Compiled(byte[] module, List<Message> errors) {}

    private static final KieServices KIE = KieServices.Factory.get();

    private final ReleaseId release;
    private final ClassLoader loader = new SandboxLoader(RuleCompiler.class.getClassLoader());

    public RuleCompiler(String pack, String version) {
        release = KIE.newReleaseId("parley.rules", pack, version);
    }

    /** Generates and compiles; seconds of work. */
    public Compiled compile(List<TextFile> files) {
        KieFileSystem sources = KIE.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        files.forEach(file -> sources.write("src/main/resources/rules/" + file.path(), Header.addTo(file)));
        KieBuilder builder = KIE.newKieBuilder(sources, loader);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            byte[] module = errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : new byte[0];
            return new Compiled(module, errors);
        } finally {
            KIE.getRepository().removeKieModule(release);
        }
    }

    /** Makes the rule base; a fraction of a second. */
    public KieBase load(byte[] module) {
        KIE.getRepository().addKieModule(module(module));
        try {
            KieContainer container = KIE.newKieContainer(release, loader);
            return container.getKieBase();
        } finally {
            KIE.getRepository().removeKieModule(release);
        }
    }

    /** Made by hand, because the engine's own reader of module bytes wants its XML add-on for a file we do not need. */
    private KieModule module(byte[] bytes) {
        KieModuleModel model = KIE.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return new CanonicalKieModule(new MemoryKieModule(release, model, MemoryFileSystem.readFromJar(bytes)));
    }
}
