package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** What somebody did in an incident. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("What somebody did in an incident")
public enum ParticipantRole {
    INCIDENT_COMMANDER,
    RESPONDER,
    SCRIBE,
    COMMUNICATIONS_LEAD,
    REPORTER,
    STAKEHOLDER,
    @JsonEnumDefaultValue
    UNKNOWN
}
