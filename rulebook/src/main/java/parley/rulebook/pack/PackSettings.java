package parley.rulebook.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pack.yaml} says.
 *
 * @param name name of the pack, equal to its folder's
 * @param brands brands it serves, or {@code *} for every brand that no other pack names
 * @param defaultLanguage language for customers whose own the pack does not speak
 * @param defaultZone zone for customers whose frontend tells none
 * @param locales by language the locale that writes its dates and sums, for example {@code en: en-GB}; a language without
 *     one is written as its own plain locale does
 * @param base pack whose rules, sentences and models this one shares; a rule or key of the same name here replaces the base's
 */
public record PackSettings(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> brands,
        @JsonProperty(required = true) String defaultLanguage,
        @JsonProperty(required = true) ZoneId defaultZone,
        Map<String, String> locales,
        @Nullable String base) {

    /** Stands for every brand that no other pack names. */
    public static final String ANY_BRAND = "*";

    public PackSettings {
        brands = List.copyOf(brands);
        locales = locales == null ? Map.of() : Map.copyOf(locales);
    }

    public boolean serves(String brand) {
        return brands.contains(brand) || brands.contains(ANY_BRAND);
    }

    /** The locale that writes this language's dates and sums. */
    public Locale locale(String language) {
        return Locale.forLanguageTag(locales.getOrDefault(language, language));
    }
}
