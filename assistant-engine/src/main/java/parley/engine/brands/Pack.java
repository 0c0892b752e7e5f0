package parley.engine.brands;

import java.time.ZoneId;
import parley.rulebook.Rulebook;
import parley.understanding.Understander;

/** What serves a brand: how it is understood and what its rules say. */
public record Pack(Understander understander, Rulebook rulebook) {

    /** Zone for customers whose frontend tells none. */
    public ZoneId defaultZone() {
        return rulebook.settings().defaultZone();
    }
}
