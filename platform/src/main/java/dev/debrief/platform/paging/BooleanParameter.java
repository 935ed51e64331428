package dev.debrief.platform.paging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query parameter that is {@code true} or {@code false}; unlike {@code boolean} it rejects anything else. */
public enum BooleanParameter {
    TRUE,
    FALSE;

    /** Called by JAX-RS; an exception is answered as an invalid parameter. */
    public static BooleanParameter fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As in the query. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isTrue() {
        return this == TRUE;
    }

    /** Null if the parameter is absent. */
    public static @Nullable Boolean of(@Nullable BooleanParameter flag) {
        return flag == null ? null : flag.isTrue();
    }
}
