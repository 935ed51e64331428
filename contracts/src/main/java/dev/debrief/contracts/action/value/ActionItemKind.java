package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The kind of an action item. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The kind of an action item")
public enum ActionItemKind {
    IMMEDIATE_FIX,
    LONG_TERM_IMPROVEMENT,
    PREVENTIVE_MEASURE,
    @JsonEnumDefaultValue
    UNKNOWN
}
