package dev.debrief.postmortems.incident;

/** Called in the transaction that changes the local copy of an incident. */
public interface IncidentChangeListener {

    /** The incident is up to date and locked until the transaction ends. */
    void incidentChanged(IncidentProjection incident);
}
