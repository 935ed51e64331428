package dev.debrief.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where an incident is in its life. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
public enum IncidentStatus {
    REPORTED,
    INVESTIGATING,
    IDENTIFIED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    CANCELLED,
    MERGED,
    @JsonEnumDefaultValue
    UNKNOWN
}
