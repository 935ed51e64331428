package dev.debrief.postmortems.version;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text that is not what it was. */
@Schema(description = "A text that is not what it was")
public record TextChange(
        @Schema(description = "Before", examples = "Checkout failed")
        String before,

        @Schema(description = "After", examples = "Payment processing failure")
        String after) {

    static @Nullable TextChange between(String before, String after) {
        return Objects.equals(before, after) ? null : new TextChange(before, after);
    }
}
