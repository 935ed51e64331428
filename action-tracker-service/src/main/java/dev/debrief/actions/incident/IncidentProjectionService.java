package dev.debrief.actions.incident;

import dev.debrief.platform.identity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Updates the local copies of incidents. Most incidents have no follow-up, and no copy. */
@ApplicationScoped
public class IncidentProjectionService {

    private final IncidentProjectionRepository incidents;
    private final Clock clock;

    IncidentProjectionService(IncidentProjectionRepository incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Updates the copy of an incident; empty if it has none. */
    @Transactional
    public Optional<IncidentProjection> apply(IncidentUpdate update) {
        IncidentProjection projection = incidents.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (projection != null) {
            projection.apply(update, clock.instant());
        }
        return Optional.ofNullable(projection);
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
}
