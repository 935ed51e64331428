package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** Where an incident is in its life. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("Where an incident is in its life")
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
