package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * The intended effect of an action item. {@link #UNKNOWN} stands for a value of a newer version and is never published.
 */
@Description("The intended effect of an action item")
public enum ActionItemIntent {
    MITIGATE,
    PREVENT,
    DETECT,
    PROCESS,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN
}
