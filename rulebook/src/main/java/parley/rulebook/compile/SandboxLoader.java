package parley.rulebook.compile;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class loader that rules are compiled and run in: it knows the facts, the author's words, the rule engine and the
 * harmless part of the JDK, and nothing else of the program or the machine. It guards against accident and is the second
 * wall behind the check of the parsed rules; it is no prison for an attacker who writes rules.
 */
final class SandboxLoader extends ClassLoader {

    private static final Set<String> HIDDEN_CLASSES = Set.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.StackWalker",
            "java.util.ServiceLoader",
            "java.util.Timer");

    private static final List<String> HIDDEN_PACKAGES =
            List.of("java.lang.reflect.", "java.io.File", "java.nio.", "java.net.", "java.util.concurrent.");

    private static final List<String> SHOWN =
            List.of("java.", "org.drools.", "org.kie.", "parley.conversation.", "parley.rulebook.author.", "rules.");

    SandboxLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isVisible(name)) {
            throw new ClassNotFoundException(name + " is not for rules");
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isVisible(className(name)) ? super.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isVisible(className(name)) ? super.getResourceAsStream(name) : null;
    }

    private static String className(String resource) {
        return resource.endsWith(".class")
                ? resource.substring(0, resource.length() - ".class".length()).replace('/', '.')
                : "org.kie." + resource;
    }

    private static boolean isVisible(String name) {
        return SHOWN.stream().anyMatch(name::startsWith)
                && HIDDEN_PACKAGES.stream().noneMatch(name::startsWith)
                && !HIDDEN_CLASSES.contains(outermost(name));
    }

    private static String outermost(String name) {
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
