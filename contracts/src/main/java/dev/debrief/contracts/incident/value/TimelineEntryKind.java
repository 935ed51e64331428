package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The kind of a timeline entry. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The kind of a timeline entry")
public enum TimelineEntryKind {
    CHANGE,
    IMPACT_START,
    SIGNAL,
    DETECTION,
    INVESTIGATION,
    DECISION,
    ACTION,
    COMMUNICATION,
    MITIGATION,
    RESOLUTION,
    STATUS,
    NOTE,
    @JsonEnumDefaultValue
    UNKNOWN
}
