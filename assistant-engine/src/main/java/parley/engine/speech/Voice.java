package parley.engine.speech;

import java.time.ZoneId;
import parley.conversation.decision.Phrase;
import parley.rulebook.Wording;

/** A wording in one language and zone. */
record Voice(Wording wording, String language, ZoneId zone) {
    String say(Phrase phrase) {
        return wording.say(phrase, language, zone);
    }
}
