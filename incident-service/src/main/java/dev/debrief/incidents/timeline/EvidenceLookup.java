package dev.debrief.incidents.timeline;

import java.util.Set;
import java.util.UUID;

/** Which evidence an incident has; implemented by the evidence room, so that the rooms have no cycle. */
public interface EvidenceLookup {

    /** Those of the ids that are evidence shown in the incident. */
    Set<UUID> findExistingIds(UUID incidentId, Set<UUID> ids);
}
