package dev.debrief.postmortems.incident.merging;

import org.jspecify.annotations.Nullable;

/** An incident that is shown as part of another one. */
public record MergedIncident(
        String key, String title, @Nullable String summary, Merge merge) {}
