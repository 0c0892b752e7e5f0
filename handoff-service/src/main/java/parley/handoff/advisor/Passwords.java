package parley.handoff.advisor;

import java.security.SecureRandom;

/** Passwords nobody has to invent. */
public final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /** 70 bits. */
    private static final int LENGTH = 14;

    private Passwords() {}

    /** A new one. */
    public static String random() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
        return password.toString();
    }
}
