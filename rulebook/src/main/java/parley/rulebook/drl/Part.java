package parley.rulebook.drl;

import org.jspecify.annotations.Nullable;

/** A piece of a rule's {@code when}, in the order it is written. */
public sealed interface Part {

    /** Place in the file's text, from 0. */
    int offset();

    /**
     * A pattern: {@code $o : Order( … )}.
     *
     * @param binding {@code $o}, if it has one
     * @param joined it takes its facts from somewhere ({@code from …}); otherwise from the situation alone
     */
    record Pattern(String type, @Nullable String binding, boolean joined, int offset) implements Part {}

    /**
     * What a pattern demands or binds, one of the comma-separated pieces between its parentheses.
     *
     * @param type of the pattern it stands in
     */
    record Constraint(String type, String text, int offset) implements Part {}

    /** Where a pattern takes its facts from: the text behind {@code from}. */
    record Source(String text, int offset) implements Part {}

    /** A function of an {@code accumulate}: {@code $n : count($i)}. */
    record Function(@Nullable String binding, String name, String argument, int offset) implements Part {}

    /** Something that rules may not use, in the author's word for it. */
    record Refused(String word, int offset) implements Part {}
}
