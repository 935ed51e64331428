package dev.debrief.postmortems.version;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A changed text. */
public record TextChange(String before, String after) {

    static @Nullable TextChange between(String before, String after) {
        return Objects.equals(before, after) ? null : new TextChange(before, after);
    }
}
