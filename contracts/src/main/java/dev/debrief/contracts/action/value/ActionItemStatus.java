package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The status of an action item. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The status of an action item")
public enum ActionItemStatus {
    PROPOSED,
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    VERIFIED,
    INEFFECTIVE,
    DROPPED,
    @JsonEnumDefaultValue
    UNKNOWN
}
