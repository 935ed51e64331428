package dev.debrief.documents.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timeline entry; names its incident if there are several, and when what it replies to was said. */
public record TimelineItem(
        Instant at,
        String kind,
        String text,
        @Nullable String actor,
        @Nullable String link,
        boolean keyMoment,
        @Nullable String incident,
        @Nullable String source,
        Document.@Nullable Decision decision,
        @Nullable List<Reference> evidence,
        @Nullable Instant replyTo) {

    @Override
    public List<Reference> evidence() {
        return Document.orEmptyList(evidence);
    }
}
