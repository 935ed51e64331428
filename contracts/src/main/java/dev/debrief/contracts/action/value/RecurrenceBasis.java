package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/**
 * What the link between an action item and a later incident is based on. {@link #UNKNOWN} stands for a value of a newer
 * version and is never published.
 */
@Description("What the link between an action item and a later incident is based on: FACTOR, an affected service and a"
        + " contributing factor that both have; PERSON, the decision of a person")
public enum RecurrenceBasis {
    FACTOR,
    PERSON,
    @JsonEnumDefaultValue
    UNKNOWN
}
