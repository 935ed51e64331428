package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** What became of data. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("What became of data")
public enum DataIntegrity {
    INTACT,
    AT_RISK,
    CORRUPTED,
    LOST,
    NOT_KNOWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
