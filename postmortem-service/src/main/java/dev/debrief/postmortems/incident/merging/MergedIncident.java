package dev.debrief.postmortems.incident.merging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident that is shown as part of another one. */
public record MergedIncident(
        UUID id, String key, String title, @Nullable String summary, Merge merge) {}
