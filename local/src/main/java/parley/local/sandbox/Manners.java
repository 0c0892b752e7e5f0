package parley.local.sandbox;

/** The behaviour in force. Thread-safe. */
final class Manners {

    private volatile Behaviour now = Behaviour.GOOD;

    Behaviour now() {
        return now;
    }

    void become(Behaviour other) {
        now = other;
    }
}
