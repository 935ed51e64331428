package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.postmortems.incident.Severity;
import org.jspecify.annotations.Nullable;

/** Which postmortems a list shows; null matches all. */
public record PostmortemFilter(
        @Nullable PostmortemStatus status,
        @Nullable Severity severity,
        @Nullable EntityRef incident,
        @Nullable String text,
        @Nullable String template,
        @Nullable Boolean incidentReopened) {}
