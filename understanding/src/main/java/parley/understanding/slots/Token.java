package parley.understanding.slots;

/**
 * A run of letters, a run of digits, or one other character.
 *
 * @param folded lower case, without accents, digits as 0-9
 * @param start first character in the utterance
 * @param end character after the last
 * @param glued nothing stands between this token and the one before
 */
record Token(Kind kind, String folded, int start, int end, boolean glued) {

    enum Kind {
        WORD,
        NUMBER,
        SYMBOL
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isSymbol() {
        return kind == Kind.SYMBOL;
    }

    boolean isSymbol(char symbol) {
        return isSymbol() && folded.length() == 1 && folded.charAt(0) == symbol;
    }

    boolean isDigits(int atLeast, int atMost) {
        return isNumber() && folded.length() >= atLeast && folded.length() <= atMost;
    }
}
