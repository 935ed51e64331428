package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** How reliable a figure is. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("How reliable a figure is")
public enum FigureBasis {
    MEASURED,
    ESTIMATED,
    NOT_KNOWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
