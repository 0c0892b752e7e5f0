package parley.rulebook.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.rulebook.author.Draft;
import parley.rulebook.author.Meant;
import parley.rulebook.author.Suggest;
import parley.rulebook.drl.RuleFile;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;

/** Compiled rules by content: from the cache folder if they stand there, else compiled and put there. */
public final class CompiledRules {

    private final RuleCompiler compiler;
    private final @Nullable Path cacheFolder;

    private final Set<String> knownIntents;

    /** @param knownIntents intents that the rules were checked against */
    public CompiledRules(RuleCompiler compiler, @Nullable Path cacheFolder, Set<String> knownIntents) {
        this.compiler = compiler;
        this.knownIntents = new TreeSet<>(knownIntents);
        this.cacheFolder = cacheFolder;
    }

    /** What an earlier load compiled of the same content; such rules were checked then. */
    public Optional<byte[]> kept(PackFolder folder) {
        try {
            return cacheFolder != null && Files.isRegularFile(file(folder, cacheFolder))
                    ? Optional.of(Files.readAllBytes(file(folder, cacheFolder)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles the pack's rules, and keeps what comes of it if there is a cache folder.
     *
     * @param files the same rules, parsed
     * @throws BrokenRulesException if the rules do not compile
     */
    public byte[] compile(PackFolder folder, List<RuleFile> files) {
        RuleCompiler.Compiled compiled = compiler.compile(folder.rules());
        if (!compiled.errors().isEmpty()) {
            throw new BrokenRulesException(folder.name(), CompilerErrors.tell(compiled.errors(), files));
        }
        try {
            return cacheFolder == null ? compiled.module() : keep(file(folder, cacheFolder), compiled.module());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(PackFolder folder, Path cache) throws IOException {
        return cache.resolve(folder.name() + "-" + folder.version() + "-" + fingerprint() + ".rules");
    }

    /** Moved into place as a whole: a reader never sees half a file. */
    private static byte[] keep(Path file, byte[] module) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "rules", ".part");
        Files.write(part, module);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return module;
    }

    /** Compiled rules only fit the engine, the facts and the intents that they were made and checked against. */
    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(KieServices.class.getPackage().getImplementationVersion())
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(knownIntents.toString().getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(Situation.class, Suggest.class, Draft.class, Meant.class, Header.class)) {
                digest.update(bytes(type));
            }
            for (Class<?> fact : AccountFact.class.getPermittedSubclasses()) {
                digest.update(bytes(fact));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
