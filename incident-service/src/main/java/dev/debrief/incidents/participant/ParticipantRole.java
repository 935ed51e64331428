package dev.debrief.incidents.participant;

/** What somebody did in an incident. */
public enum ParticipantRole {
    INCIDENT_COMMANDER,
    RESPONDER,
    SCRIBE,
    COMMUNICATIONS_LEAD,
    REPORTER,
    STAKEHOLDER
}
