package parley.rulebook.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.ContentHash;
import parley.rulebook.pack.Problem;

/**
 * Compiled rules, file by file: what an earlier load compiled of the same text is taken from the cache folder, the rest is
 * compiled and put there. So an edit costs the file that was edited, not the pack.
 */
public final class CompiledRules {

    private final String pack;
    private final @Nullable Path cacheFolder;
    private final List<Problem> problems = new ArrayList<>();

    /** @param cacheFolder absent: everything is compiled anew */
    public CompiledRules(String pack, @Nullable Path cacheFolder) {
        this.pack = pack;
        this.cacheFolder = cacheFolder;
    }

    /**
     * The rule bases of a pack whose rules were checked.
     *
     * @throws BrokenRulesException naming what does not compile in any of the files
     */
    public RuleBases of(List<RuleFile> files) {
        List<Model> models =
                files.stream().flatMap(file -> models(file).stream()).toList();
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(pack, problems);
        }
        return new RuleBases(models, files);
    }

    private Collection<Model> models(RuleFile file) {
        String version = ContentHash.of(
                List.of(EngineFingerprint.VALUE, file.file().path(), file.file().text()));
        RuleCompiler compiler = new RuleCompiler(pack, version);
        try {
            return compiler.load(
                    cacheFolder == null
                            ? compile(compiler, file)
                            : kept(
                                    compiler,
                                    file,
                                    cacheFolder.resolve(pack + "-" + file.file().stem() + "-" + version + ".rules")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] kept(RuleCompiler compiler, RuleFile file, Path kept) throws IOException {
        if (Files.isRegularFile(kept)) {
            return Files.readAllBytes(kept);
        }
        byte[] module = compile(compiler, file);
        if (module.length > 0) {
            keep(kept, module);
        }
        return module;
    }

    private byte[] compile(RuleCompiler compiler, RuleFile file) {
        RuleCompiler.Compiled compiled = compiler.compile(List.of(file.file()));
        if (!compiled.errors().isEmpty()) {
            problems.addAll(CompilerErrors.tell(compiled.errors(), List.of(file)));
        }
        return compiled.module();
    }

    /** Moved into place as a whole: a reader never sees half a file. */
    private static void keep(Path file, byte[] module) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "rules", ".part");
        Files.write(part, module);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
