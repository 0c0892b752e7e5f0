package parley.local.chat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who wants to hear which conversation; several devices may share one. */
final class Listeners {

    private final Map<String, Set<Consumer<String>>> byConversation = new ConcurrentHashMap<>();

    void add(String conversation, Consumer<String> listener) {
        byConversation
                .computeIfAbsent(conversation, unheard -> ConcurrentHashMap.newKeySet())
                .add(listener);
    }

    void remove(String conversation, Consumer<String> listener) {
        byConversation.computeIfPresent(conversation, (key, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    void tell(String conversation, String event) {
        byConversation.getOrDefault(conversation, Set.of()).forEach(listener -> listener.accept(event));
    }
}
