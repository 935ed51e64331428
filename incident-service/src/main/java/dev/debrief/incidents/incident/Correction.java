package dev.debrief.incidents.incident;

import org.jspecify.annotations.Nullable;

/**
 * A corrected description.
 *
 * @param reason why, needed when it changes a time that was known
 */
public record Correction(
        IncidentDescription description, @Nullable String reason) {}
