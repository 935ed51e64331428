package dev.debrief.incidents.followup;

import dev.debrief.incidents.incident.Reporter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that was noted during the response to an incident.
 *
 * @param id the action item has the same id, so that a repeated suggestion has no effect
 * @param description Markdown
 * @param assignee who is to do it; null if nobody is named, or somebody without a handle
 * @param source where it was noted, as people call it: {@code PagerDuty}
 * @param link the task in the system where it was noted
 */
public record SuggestedFollowUp(
        UUID id,
        String title,
        @Nullable String description,
        @Nullable Reporter assignee,
        String source,
        @Nullable String link) {}
