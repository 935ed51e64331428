package dev.debrief.contracts.action;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How an action item helps. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
public enum ActionItemIntent {
    MITIGATE,
    PREVENT,
    DETECT,
    PROCESS,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
}
