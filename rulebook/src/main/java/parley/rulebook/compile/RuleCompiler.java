package parley.rulebook.compile;

import java.util.Collection;
import java.util.List;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import parley.rulebook.pack.TextFile;

/**
 * Compiles rule files to the engine's executable model. A rule base in force is never changed in place (measured: an update in
 * place takes as long and is not atomic); every load makes fresh ones.
 */
final class RuleCompiler {

    /**
     * What came of it.
     *
     * @param module bytes that {@link #load} makes the same rule base of; empty if there are errors
     * @param errors raw messages of the engine, to be told in the author's words
     */
    record Compiled(byte[] module, List<Message> errors) {}

    static final ClassLoader LOADER = new SandboxLoader(RuleCompiler.class.getClassLoader());

    private static final KieServices KIE = KieServices.Factory.get();

    private final ReleaseId release;

    RuleCompiler(String pack, String version) {
        release = KIE.newReleaseId("parley.rules", pack, version);
    }

    /** Generates and compiles; seconds of work. */
    Compiled compile(List<TextFile> files) {
        KieFileSystem sources = KIE.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        files.forEach(file -> sources.write("src/main/resources/rules/" + sourceOf(file), Header.addTo(file)));
        KieBuilder builder = KIE.newKieBuilder(sources, LOADER);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            byte[] module = errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : new byte[0];
            return new Compiled(module, errors);
        } finally {
            KIE.getRepository().removeKieModule(release);
        }
    }

    /** What the engine calls a file: whatever its author wrote it in, here it is in the rule language. */
    static String sourceOf(TextFile file) {
        return file.path().endsWith(".drl") ? file.path() : file.path() + ".drl";
    }

    /** The rules as the engine's own model; a fraction of a second. None of an empty module. */
    Collection<Model> load(byte[] bytes) {
        if (bytes.length == 0) {
            return List.of();
        }
        CanonicalKieModule module = module(bytes);
        KIE.getRepository().addKieModule(module);
        try {
            KieContainerImpl container = (KieContainerImpl) KIE.newKieContainer(release, LOADER);
            return module.getModelForKBase(
                    (KieBaseModelImpl) container.getKieProject().getDefaultKieBaseModel());
        } finally {
            KIE.getRepository().removeKieModule(release);
        }
    }

    /** Made by hand, because the engine's own reader of module bytes wants its XML add-on for a file we do not need. */
    private CanonicalKieModule module(byte[] bytes) {
        KieModuleModel model = KIE.newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(model);
        return new CanonicalKieModule(new MemoryKieModule(release, model, MemoryFileSystem.readFromJar(bytes)));
    }
}
