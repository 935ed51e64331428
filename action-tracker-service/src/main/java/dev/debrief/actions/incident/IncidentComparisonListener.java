package dev.debrief.actions.incident;

import java.util.UUID;

/**
 * Called in the transaction that changes what an incident is compared by: its services, when it began, its kind, and
 * who may see it. Every bean of this type is called.
 */
public interface IncidentComparisonListener {

    void comparisonChanged(UUID incidentId);
}
