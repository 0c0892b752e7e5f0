package parley.engine.brands;

import java.time.ZoneId;
import parley.rulebook.Rulebook;
import parley.understanding.PublishedUnderstander;
import parley.understanding.Understander;

/**
 * What serves a brand: how it is understood and what its rules say.
 *
 * @param name of the folder of its models: its own, or its base's
 */
public record Pack(String name, PublishedUnderstander published, Rulebook rulebook) {

    /** The understander in force now; take it once for each utterance. */
    public Understander understander() {
        return published.current();
    }

    /** Zone for customers whose frontend tells none. */
    public ZoneId defaultZone() {
        return rulebook.settings().defaultZone();
    }
}
