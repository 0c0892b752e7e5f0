package parley.handoff.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.advisor.SessionCookie;
import parley.handoff.advisor.SessionIdentity;
import parley.handoff.advisor.Sessions;
import parley.handoff.queue.HandoffKey;
import parley.messages.Json;

/** One open browser: it says where it stands and gets what it missed; its pongs are signs of life. */
@WebSocket(path = "/desk/live")
@RolesAllowed(Role.MAY_ANSWER)
public class LiveSocket {

    /** Application codes begin at 4000. */
    static final CloseReason LOGGED_OUT = new CloseReason(4401, "logged out");

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    private final SecurityIdentity identity;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audience audience;
    private final LiveFeed feed;
    private final Presence presence;
    private final Lookers lookers;

    public LiveSocket(
            SecurityIdentity identity,
            Sessions sessions,
            SessionCookie cookie,
            Audience audience,
            LiveFeed feed,
            Presence presence,
            Lookers lookers) {
        this.identity = identity;
        this.sessions = sessions;
        this.cookie = cookie;
        this.audience = audience;
        this.feed = feed;
        this.presence = presence;
        this.lookers = lookers;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        DeskUser user = SessionIdentity.user(identity);
        audience.join(
                connection,
                new Audience.Seat(
                        user, cookie.secret(connection.handshakeRequest().header("Cookie"))));
        presence.seen(user);
    }

    /** {@code {"after": {"<brand>": <seq>}}}, what the browser has seen; {@code {"look": {…}}}, what it shows. */
    @OnTextMessage
    @Blocking
    void heard(String message, WebSocketConnection connection) {
        try {
            Told told = Json.MAPPER.readValue(message, Told.class);
            if (told.after() != null) {
                catchUp(told.after(), connection);
            }
            if (told.look() != null) {
                look(told.look(), connection);
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a browser sent what nobody can read");
        }
    }

    private void catchUp(Map<String, Long> after, WebSocketConnection connection) {
        feed.missed(SessionIdentity.user(identity), after)
                .forEach(frame -> audience.send(connection.id(), frame.json()));
    }

    private void look(Look look, WebSocketConnection connection) {
        if (look.brand() == null || look.id() == null) {
            lookers.away(connection.id());
        } else {
            HandoffKey key = new HandoffKey(look.brand(), look.id());
            lookers.look(connection.id(), SessionIdentity.user(identity), key, look.typing());
        }
    }

    /** The browser answers pings by itself, whatever its page does; so a socket outlives neither log-out nor lost roles. */
    @OnPongMessage
    @Blocking
    void alive(Buffer ignored, WebSocketConnection connection) {
        DeskUser user = SessionIdentity.user(identity);
        Optional<DeskUser> still =
                sessions.user(cookie.secret(connection.handshakeRequest().header("Cookie")));
        if (still.isPresent() && still.get().equals(user)) {
            presence.seen(user);
        } else {
            connection.closeAndAwait(LOGGED_OUT);
        }
    }

    @OnClose
    void close(WebSocketConnection connection) {
        audience.leave(connection);
        lookers.away(connection.id());
    }

    /** What a browser tells; {@code after} is the number of the last change seen, by brand. */
    record Told(@Nullable Map<String, Long> after, @Nullable Look look) {}

    /** The conversation on the screen, none if absent. */
    record Look(@Nullable String brand, @Nullable String id, boolean typing) {}
}
