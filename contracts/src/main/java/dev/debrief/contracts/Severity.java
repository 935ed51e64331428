package dev.debrief.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Severity of an incident. {@link #UNKNOWN} stands for a value of a newer version; it is published only in copies, such
 * as the severity of a postmortem.
 */
@Description("Severity of an incident")
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    @JsonEnumDefaultValue
    UNKNOWN
}
