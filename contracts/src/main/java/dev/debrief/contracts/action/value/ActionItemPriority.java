package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** How urgent an action item is. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("How urgent an action item is")
public enum ActionItemPriority {
    HIGHEST,
    HIGH,
    MEDIUM,
    LOW,
    @JsonEnumDefaultValue
    UNKNOWN
}
