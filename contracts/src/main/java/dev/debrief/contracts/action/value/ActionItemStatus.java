package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * Where an action item is in its life. {@link #UNKNOWN} stands for a value of a newer version and is never published.
 */
@Description("Where an action item is in its life")
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
