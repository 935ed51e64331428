package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * The kind of incident. Near misses and drills do not count in outage statistics. {@link #UNKNOWN} stands for a value
 * of a newer version and is never published.
 */
@Description("The kind of incident. Near misses and drills do not count in outage statistics")
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL,
    @JsonEnumDefaultValue
    UNKNOWN
}
