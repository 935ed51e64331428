package dev.debrief.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How bad an incident is. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("How bad an incident is")
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    @JsonEnumDefaultValue
    UNKNOWN
}
