package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** Where a contributing factor lies. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("Where a contributing factor lies")
public enum FactorCategory {
    TECHNICAL,
    PROCESS,
    ORGANIZATIONAL,
    @JsonEnumDefaultValue
    UNKNOWN
}
