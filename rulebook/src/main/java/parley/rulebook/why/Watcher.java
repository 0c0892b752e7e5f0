package parley.rulebook.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Notes for which facts each rule fired. */
public final class Watcher extends DefaultAgendaEventListener {

    private static final int MATCHES_OF_A_RULE = 5;

    private final Map<String, List<List<Object>>> matches = new LinkedHashMap<>();

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        List<List<Object>> found =
                matches.computeIfAbsent(event.getMatch().getRule().getName(), ignored -> new ArrayList<>());
        if (found.size() < MATCHES_OF_A_RULE) {
            found.add(List.copyOf(event.getMatch().getObjects()));
        }
    }

    /** The facts of each firing of a rule, a few firings at most; none if it stayed silent. */
    List<List<Object>> of(String rule) {
        return matches.getOrDefault(rule, List.of());
    }
}
