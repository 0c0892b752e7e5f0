package parley.conversation.agreement;

import java.util.Locale;
import java.util.Set;

/**
 * Whether words are a yes or a no to an offer: only what stands on these lists, in full, is one. It is a list and no model,
 * and it stands in the code and not in a pack, because a yes moves money. Any language's words count in every conversation:
 * "OK" and "oui" are no other word anywhere.
 */
public enum Assent {
    YES,
    NO,
    NEITHER;

    private static final Set<String> ENGLISH_YES = Set.of(
            "ok",
            "okay",
            "o.k",
            "yes",
            "yes please",
            "yes, please",
            "yep",
            "yeah",
            "ok yes",
            "yes ok",
            "ok thanks",
            "ok, thanks",
            "ok go",
            "go ahead",
            "go for it",
            "do it",
            "please do",
            "yes do it",
            "yes, do it",
            "yes go ahead",
            "yes, go ahead",
            "sure",
            "agreed",
            "i agree",
            "i confirm",
            "confirm",
            "confirmed",
            "buy it",
            "order it",
            "i'll take it",
            "sounds good",
            "perfect, yes");
    private static final Set<String> FRENCH_YES = Set.of(
            "oui",
            "oui merci",
            "oui, merci",
            "oui svp",
            "oui s'il vous plaît",
            "oui s'il vous plait",
            "oui, s'il vous plaît",
            "ok oui",
            "oui ok",
            "ouais",
            "d'accord",
            "dac",
            "vas-y",
            "vas y",
            "allez-y",
            "allez y",
            "c'est bon",
            "c'est d'accord",
            "entendu",
            "je confirme",
            "je suis d'accord",
            "je le prends",
            "je prends",
            "ça marche",
            "ca marche",
            "ok merci",
            "ok, merci");
    private static final Set<String> ENGLISH_NO = Set.of(
            "no",
            "no thanks",
            "no, thanks",
            "no thank you",
            "no, thank you",
            "nope",
            "nah",
            "not now",
            "don't",
            "do not",
            "stop",
            "never mind",
            "nevermind",
            "forget it",
            "rather not",
            "cancel that",
            "leave it");
    private static final Set<String> FRENCH_NO = Set.of(
            "non",
            "non merci",
            "non, merci",
            "pas maintenant",
            "surtout pas",
            "laissez tomber",
            "laisse tomber",
            "oubliez",
            "oublie",
            "je ne veux pas",
            "finalement non");

    /** Reads words: case, signs at the end and kinds of apostrophes and blanks do not matter, everything else does. */
    public static Assent of(String words) {
        String plain = words.strip()
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("[ .!…👍🙂]+$", "");
        if (ENGLISH_YES.contains(plain) || FRENCH_YES.contains(plain)) {
            return YES;
        }
        return ENGLISH_NO.contains(plain) || FRENCH_NO.contains(plain) ? NO : NEITHER;
    }
}
