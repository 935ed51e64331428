package dev.debrief.platform.query;

import dev.debrief.platform.time.InstantText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query parameter that is an instant; unlike {@code Instant} it is read as in a body. */
public record InstantParameter(Instant instant) {

    /** Called by JAX-RS; an exception is answered as an invalid parameter. */
    public static InstantParameter fromString(String text) {
        return new InstantParameter(InstantText.parse(text));
    }

    /** Null if the parameter is absent. */
    public static @Nullable Instant of(@Nullable InstantParameter parameter) {
        return parameter == null ? null : parameter.instant;
    }

    @Override
    public String toString() {
        return instant.toString();
    }
}
