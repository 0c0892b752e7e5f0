package parley.handoff.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.queue.HandoffKey;

/** Who looks at which conversation right now, and who types: shown to colleagues at the same one. In this process only. */
@ApplicationScoped
public class Lookers {

    private final Audience audience;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    public Lookers(Audience audience) {
        this.audience = audience;
    }

    /** A browser turned to a conversation, began or ceased to type. */
    void look(String connection, DeskUser user, HandoffKey key, boolean typing) {
        if (user.may(Role.ADVISOR, key.brand())) {
            turn(connection, new Look(key, user.id(), user.name(), typing));
        }
    }

    /** Whether a browser shows this conversation. */
    boolean shows(String connection, HandoffKey key) {
        Look look = looks.get(connection);
        return look != null && look.key().equals(key);
    }

    /** A browser turned away or closed. */
    void away(String connection) {
        turn(connection, null);
    }

    private void turn(String connection, @Nullable Look now) {
        Look before = now == null ? looks.remove(connection) : looks.put(connection, now);
        if (Objects.equals(before, now)) {
            return;
        }
        if (before != null && (now == null || !before.key().equals(now.key()))) {
            tell(before.key());
        }
        if (now != null) {
            tell(now.key());
        }
    }

    private void tell(HandoffKey key) {
        looks.forEach((connection, look) -> {
            if (look.key().equals(key)) {
                audience.send(connection, new Frame.Lookers(key.brand(), key.id(), others(look)).json());
            }
        });
    }

    private List<Frame.Looker> others(Look own) {
        return looks.values().stream()
                .filter(look -> look.key().equals(own.key()) && !look.user().equals(own.user()))
                .map(look -> new Frame.Looker(look.name(), look.typing()))
                .distinct()
                .toList();
    }

    private record Look(HandoffKey key, String user, String name, boolean typing) {}
}
