package parley.handoff.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A list with what is wanted of it, under a name. */
public record SavedView(
        @NotBlank @Size(max = 60) String name,

        @NotNull
        @Pattern(
                regexp = "waiting|mine|team|snoozed|resolved",
                message = "is one of waiting, mine, team, snoozed and resolved")
        String list,

        @NotNull @Valid Wanted wanted) {

    /**
     * What a handoff must be to be shown; absent is: whatever.
     *
     * @param due {@code late} or {@code soon}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(
            @Nullable @Size(max = 100) String words,
            @Nullable @Size(max = 100) String brand,
            @Nullable @Size(max = 100) String intent,
            @Nullable @Size(max = 20) String language,

            @Nullable @Pattern(regexp = "late|soon", message = "is late or soon")
            String due) {}
}
