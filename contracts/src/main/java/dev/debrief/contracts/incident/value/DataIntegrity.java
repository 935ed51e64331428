package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** Effect on data. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("Effect on data")
public enum DataIntegrity {
    INTACT,
    AT_RISK,
    CORRUPTED,
    LOST,
    NOT_KNOWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
