package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** What an action item is for. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("What an action item is for")
public enum ActionItemKind {
    IMMEDIATE_FIX,
    LONG_TERM_IMPROVEMENT,
    PREVENTIVE_MEASURE,
    @JsonEnumDefaultValue
    UNKNOWN
}
