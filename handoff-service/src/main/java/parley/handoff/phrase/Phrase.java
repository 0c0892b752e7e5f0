package parley.handoff.phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Words that are said again and again.
 *
 * @param language two letters; advisors are shown those of the customer's language first
 * @param shortcut what is typed behind {@code /}
 * @param text with places such as <code>{customer}</code> or <code>{order.number}</code>, filled before an advisor sends it
 * @param note left for colleagues when the words are said
 * @param afterwards what is done once the words are said
 * @param minutes how long it is put aside
 * @param label with which it is resolved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phrase(
        @NotBlank @Pattern(regexp = "[a-z]{2}", message = "is written as two small letters, for example fr")
        String language,

        @NotBlank @Pattern(regexp = "[\\p{Ll}\\p{N}-]{1,30}", message = "has only small letters, digits and hyphens")
        String shortcut,

        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 4000) String note,
        @NotNull Afterwards afterwards,
        @Nullable @Min(1) @Max(43_200) Integer minutes,
        @Nullable @Size(max = 100) String label) {

    /** What follows the words. */
    public enum Afterwards {
        stay,
        snooze,
        resolve
    }

    @AssertTrue(message = "only what is put aside has minutes, and it needs them")
    boolean isTimed() {
        return (afterwards == Afterwards.snooze) == (minutes != null);
    }

    @AssertTrue(message = "only what is resolved has a label")
    boolean isLabelled() {
        return label == null || afterwards == Afterwards.resolve;
    }
}
