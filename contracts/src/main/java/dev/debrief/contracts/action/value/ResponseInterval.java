package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** An interval of a response. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("An interval of a response: DETECT begins with the impact and ends with the detection, ACKNOWLEDGE ends"
        + " with the start of the investigation, MITIGATE with the end of the impact, RESOLVE with the resolution")
public enum ResponseInterval {
    DETECT,
    ACKNOWLEDGE,
    MITIGATE,
    RESOLVE,
    @JsonEnumDefaultValue
    UNKNOWN
}
