package dev.debrief.incidents.timeline;

import java.util.Set;
import java.util.UUID;

/** Finds the evidence of an incident. A port: the evidence feature implements it. */
public interface EvidenceLookup {

    /** The subset of the ids that is evidence shown in the incident. */
    Set<UUID> findExistingIds(UUID incidentId, Set<UUID> ids);
}
