package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.debrief.contracts.Description;

/** The role of a participant. {@link #UNKNOWN} stands for a value of a newer version and is never published. */
@Description("The role of a participant")
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
