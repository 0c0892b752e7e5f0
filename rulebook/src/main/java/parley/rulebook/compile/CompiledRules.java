package parley.rulebook.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.rulebook.author.Draft;
import parley.rulebook.author.Meant;
import parley.rulebook.author.Suggest;
import parley.rulebook.pack.BrokenRulesException;
import parley.rulebook.pack.PackFolder;
import parley.rulebook.pack.Problem;

/** Compiled rules by content: from the cache folder if they stand there, else compiled and put there. */
public final class CompiledRules {

    private final RuleCompiler compiler;
    private final @Nullable Path cacheFolder;

    public CompiledRules(RuleCompiler compiler, @Nullable Path cacheFolder) {
        this.compiler = compiler;
        this.cacheFolder = cacheFolder;
    }

    /** @throws BrokenRulesException if the rules do not compile */
    public byte[] of(PackFolder folder) {
        try {
            if (cacheFolder == null) {
                return compile(folder);
            }
            Path file = cacheFolder.resolve(folder.name() + "-" + folder.version() + "-" + fingerprint() + ".rules");
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : keep(file, compile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] compile(PackFolder folder) {
        RuleCompiler.Compiled compiled = compiler.compile(folder.rules());
        if (!compiled.errors().isEmpty()) {
            throw new BrokenRulesException(
                    folder.name(),
                    compiled.errors().stream()
                            .map(error -> Problem.in(String.valueOf(error.getPath()), error.getText(), "mend the rule"))
                            .toList());
        }
        return compiled.module();
    }

    /** Moved into place as a whole: a reader never sees half a file. */
    private static byte[] keep(Path file, byte[] module) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "rules", ".part");
        Files.write(part, module);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return module;
    }

    /** Compiled rules only fit the engine and the facts that they were compiled against. */
    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    String.valueOf(org.kie.api.KieServices.class.getPackage().getImplementationVersion())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
