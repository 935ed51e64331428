package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * What kind of happening it is; near misses and drills never count in statistics of outages. {@link #UNKNOWN} stands
 * for a value of a newer version and is never published.
 */
@Description("What kind of happening it is; near misses and drills never count in statistics of outages")
public enum IncidentKind {
    INCIDENT,
    NEAR_MISS,
    DRILL,
    @JsonEnumDefaultValue
    UNKNOWN
}
