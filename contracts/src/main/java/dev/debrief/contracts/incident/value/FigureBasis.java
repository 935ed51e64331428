package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** How well a figure is known. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("How well a figure is known")
public enum FigureBasis {
    MEASURED,
    ESTIMATED,
    NOT_KNOWN,
    @JsonEnumDefaultValue
    UNKNOWN
}
