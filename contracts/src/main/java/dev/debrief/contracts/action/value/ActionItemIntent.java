package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** How an action item helps. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("How an action item helps")
public enum ActionItemIntent {
    MITIGATE,
    PREVENT,
    DETECT,
    PROCESS,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
}
