package parley.understanding.slots;

import org.jspecify.annotations.Nullable;

/** Something in angle brackets in a phrase: {@code <month>}, {@code <day>}. */
@FunctionalInterface
interface Element {

    /** What stands at a token, or null if it is not this element. {@code at} may be behind the last token. */
    @Nullable
    Capture at(Sentence sentence, int at);
}
