package dev.debrief.incidents.participant;

/** The role of a participant. */
public enum ParticipantRole {
    INCIDENT_COMMANDER,
    RESPONDER,
    SCRIBE,
    COMMUNICATIONS_LEAD,
    REPORTER,
    STAKEHOLDER
}
