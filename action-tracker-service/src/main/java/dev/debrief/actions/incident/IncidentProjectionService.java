package dev.debrief.actions.incident;

import dev.debrief.platform.identity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Updates the local copies of incidents. Most incidents have no follow-up, and no copy; their services and times are kept
 * nevertheless.
 */
@ApplicationScoped
public class IncidentProjectionService {

    private final IncidentProjectionRepository incidents;
    private final IncidentDetailsRepository details;
    private final Clock clock;

    IncidentProjectionService(
            IncidentProjectionRepository incidents, IncidentDetailsRepository details, Clock clock) {
        this.incidents = incidents;
        this.details = details;
        this.clock = clock;
    }

    /** Updates the copy of an incident; empty if it has none. */
    @Transactional
    public Optional<IncidentProjection> apply(IncidentUpdate update) {
        applyDetails(update);
        IncidentProjection projection = incidents.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (projection != null) {
            projection.apply(update, clock.instant());
        }
        return Optional.ofNullable(projection);
    }

    private void applyDetails(IncidentUpdate update) {
        IncidentDetails known = details.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            details.persist(new IncidentDetails(update));
        } else {
            known.apply(update);
        }
    }

    /** Updates the copy of an incident, or creates it. */
    @Transactional
    public IncidentProjection applyOrCreate(IncidentUpdate update) {
        return apply(update).orElseGet(() -> create(update));
    }

    private IncidentProjection create(IncidentUpdate update) {
        IncidentProjection projection = new IncidentProjection(update, clock.instant());
        incidents.persist(projection);
        return projection;
    }

    /** The id of an incident; empty if it has no copy with this key. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> idOf(EntityRef ref) {
        return incidents.idOf(ref);
    }

    /** The services and times of an incident; empty before its first event arrives. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<IncidentDetails> detailsOf(UUID incidentId) {
        return details.findByIdOptional(incidentId);
    }
}
