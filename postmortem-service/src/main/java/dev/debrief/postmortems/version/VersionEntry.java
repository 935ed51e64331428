package dev.debrief.postmortems.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version without its content. */
public record VersionEntry(
        int edition,
        int draft,
        Milestone milestone,
        @Nullable String note,
        String byHandle,
        String byName,
        Instant at) {

    public VersionLabel label() {
        return new VersionLabel(edition, draft);
    }
}
