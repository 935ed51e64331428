package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The kind of evidence. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The kind of evidence")
public enum EvidenceKind {
    METRIC_SNAPSHOT,
    LOG_EXCERPT,
    CHAT,
    TICKET,
    DASHBOARD,
    SCREENSHOT,
    RECORDING,
    CHANGE,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
}
