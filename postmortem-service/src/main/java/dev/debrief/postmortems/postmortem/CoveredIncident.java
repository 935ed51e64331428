package dev.debrief.postmortems.postmortem;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * An incident that a postmortem covers.
 *
 * @param position orders the incidents as they were added
 */
@Embeddable
record CoveredIncident(UUID incidentId, int position) {}
