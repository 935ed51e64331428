package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The status of an incident. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The status of an incident")
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
