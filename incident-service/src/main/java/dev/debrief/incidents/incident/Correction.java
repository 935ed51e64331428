package dev.debrief.incidents.incident;

import org.jspecify.annotations.Nullable;

/** @param reason required to change or remove a recorded time */
public record Correction(
        IncidentDescription description, @Nullable String reason) {}
