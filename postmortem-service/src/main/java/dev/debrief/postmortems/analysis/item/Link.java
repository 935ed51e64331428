package dev.debrief.postmortems.analysis.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support for an item: a timeline entry or a piece of evidence of an incident, or a web page. */
public record Link(
        @Nullable UUID timelineEntryId,
        @Nullable UUID evidenceId,
        @Nullable String url,
        @Nullable String title) {}
