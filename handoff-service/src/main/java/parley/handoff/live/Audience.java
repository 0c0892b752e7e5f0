package parley.handoff.live;

import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import parley.handoff.advisor.DeskUser;
import parley.handoff.advisor.Role;
import parley.handoff.live.QueueRows.DueRow;

/** The browsers that look on right now, in this process. */
@ApplicationScoped
public class Audience {

    private static final Logger LOG = Logger.getLogger(Audience.class);

    private final OpenConnections connections;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    public Audience(OpenConnections connections) {
        this.connections = connections;
    }

    void join(WebSocketConnection connection, Seat seat) {
        seats.put(connection.id(), seat);
    }

    void leave(WebSocketConnection connection) {
        seats.remove(connection.id());
    }

    /** How many may see the brand. */
    int size(String brand) {
        return (int) seats.values().stream()
                .filter(seat -> seat.user().may(Role.ADVISOR, brand))
                .count();
    }

    /** Shows a frame to everybody who may see the brand. */
    void show(String brand, Frame frame) {
        String json = frame.json();
        seats.forEach((id, seat) -> {
            if (seat.user().may(Role.ADVISOR, brand)) {
                send(id, json);
            }
        });
    }

    /** Shows each one the rows that concern them, if there are any. */
    void showSome(String brand, List<DueRow> rows, Concern concern) {
        seats.forEach((id, seat) -> {
            if (seat.user().may(Role.ADVISOR, brand)) {
                List<DueRow> own = rows.stream()
                        .filter(row -> concern.concerns(id, seat.user(), row))
                        .toList();
                if (!own.isEmpty()) {
                    send(id, new Frame.Ahead(own).json());
                }
            }
        });
    }

    /** Shows a frame of each one's own to everybody. */
    void showEach(Function<DeskUser, Frame> frame) {
        seats.forEach((id, seat) -> send(id, frame.apply(seat.user()).json()));
    }

    void send(String connection, String json) {
        connections
                .findByConnectionId(connection)
                .ifPresent(found -> found.sendText(json)
                        .subscribe()
                        .with(sent -> {}, failure -> LOG.debugf("a browser went away: %s", failure.getMessage())));
    }

    /** Ends the sockets of a session that was logged out. */
    public void dismiss(String secret) {
        dismiss(seat -> seat.secret().equals(secret));
    }

    /** Ends all sockets of a user whose rights changed; other processes see it at the next pong. */
    public void dismissUser(String user) {
        dismiss(seat -> seat.user().id().equals(user));
    }

    private void dismiss(Predicate<Seat> whom) {
        seats.forEach((id, seat) -> {
            if (whom.test(seat)) {
                connections
                        .findByConnectionId(id)
                        .ifPresent(found ->
                                found.close(LiveSocket.LOGGED_OUT).subscribe().with(done -> {}, failed -> {}));
            }
        });
    }

    /** Whether a row is the business of one browser. */
    interface Concern {
        boolean concerns(String connection, DeskUser user, DueRow row);
    }

    /** Who sits there, and with which session. */
    record Seat(DeskUser user, String secret) {}
}
