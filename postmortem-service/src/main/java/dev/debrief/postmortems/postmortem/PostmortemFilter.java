package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.postmortems.incident.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postmortems a list shows; null or empty matches all.
 */
public record PostmortemFilter(
        Set<PostmortemStatus> statuses,
        Set<Severity> severities,
        @Nullable EntityRef incident,
        @Nullable String text,
        @Nullable String template,
        @Nullable Boolean incidentReopened) {}
