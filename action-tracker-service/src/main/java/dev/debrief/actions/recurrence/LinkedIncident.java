package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentDetails;

/** A recurrence with its incident. */
public record LinkedIncident(Recurrence recurrence, IncidentDetails incident) {}
