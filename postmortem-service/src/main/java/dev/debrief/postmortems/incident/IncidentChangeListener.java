package dev.debrief.postmortems.incident;

/** Wants to know when the copy of an incident changed; called in the transaction of the change. */
public interface IncidentChangeListener {

    /** The incident is as the latest event says, and locked until the transaction ends. */
    void incidentChanged(IncidentProjection incident);
}
