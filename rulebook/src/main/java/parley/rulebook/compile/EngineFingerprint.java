package parley.rulebook.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kie.api.KieServices;
import parley.conversation.Situation;
import parley.conversation.account.AccountFact;
import parley.rulebook.author.Draft;
import parley.rulebook.author.Meant;
import parley.rulebook.author.Suggest;
import parley.rulebook.pack.ContentHash;

/** Compiled rules only fit the engine, the facts and the author's words that they were compiled against. */
public final class EngineFingerprint {

    /** Changes with the engine, the facts and the words. */
    public static final String VALUE = fingerprint();

    private EngineFingerprint() {}

    private static String fingerprint() {
        List<Class<?>> types =
                new ArrayList<>(List.of(Situation.class, Suggest.class, Draft.class, Meant.class, Header.class));
        types.addAll(List.of(AccountFact.class.getPermittedSubclasses()));
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(KieServices.class.getPackage().getImplementationVersion()));
        types.forEach(type -> parts.add(content(type)));
        return ContentHash.of(parts);
    }

    private static String content(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in == null ? type.getName() : HexFormat.of().formatHex(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class " + type.getName(), e);
        }
    }
}
