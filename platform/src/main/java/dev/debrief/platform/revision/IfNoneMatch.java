package dev.debrief.platform.revision;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** The {@code If-None-Match} header of a read, declared as a {@code @BeanParam}. */
public record IfNoneMatch(
        @HeaderParam("If-None-Match") @Nullable String header) {

    /** @param tag the value of an ETag header */
    public boolean names(String tag) {
        return EntityTags.matches(header, tag);
    }
}
