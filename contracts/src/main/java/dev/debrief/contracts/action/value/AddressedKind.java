package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * What kind of thing an action item addresses. {@link #UNKNOWN} stands for a value of a newer version and is never
 * published.
 */
@Description("What kind of thing an action item addresses: FACTOR is a contributing factor of its postmortem, LESSON a"
        + " lesson of it, EVIDENCE a piece of evidence of an incident")
public enum AddressedKind {
    FACTOR,
    LESSON,
    EVIDENCE,
    @JsonEnumDefaultValue
    UNKNOWN
}
