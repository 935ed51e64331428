package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.postmortems.incident.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postmortems a list shows; null or empty matches all.
 *
 * @param refs the postmortems to choose from
 */
public record PostmortemFilter(
        EntityRefs refs,
        Set<PostmortemStatus> statuses,
        Set<Severity> severities,
        @Nullable EntityRef incident,
        @Nullable String text,
        @Nullable String template,
        @Nullable Boolean incidentReopened) {}
