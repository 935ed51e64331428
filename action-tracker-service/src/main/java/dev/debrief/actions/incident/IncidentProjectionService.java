package dev.debrief.actions.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Updates the local copies of incidents. Most incidents have no follow-up, and no copy; their services and times are
 * kept nevertheless.
 */
@ApplicationScoped
public class IncidentProjectionService {

    private final IncidentProjectionRepository incidents;
    private final IncidentDetailsRepository details;
    private final List<IncidentComparisonListener> listeners;
    private final Clock clock;

    IncidentProjectionService(
            IncidentProjectionRepository incidents,
            IncidentDetailsRepository details,
            @All List<IncidentComparisonListener> listeners,
            Clock clock) {
        this.incidents = incidents;
        this.details = details;
        this.listeners = listeners;
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
        boolean changed = true;
        if (known == null) {
            details.persist(new IncidentDetails(update));
        } else {
            changed = known.apply(update);
        }
        if (changed) {
            listeners.forEach(listener -> listener.comparisonChanged(update.id()));
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

    /** The details of an incident, whoever may see it; empty before its first event arrives. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<IncidentDetails> detailsOf(UUID incidentId) {
        return details.findByIdOptional(incidentId);
    }

    /** The details of an incident, by its id or key; empty if the actor may not see it, or before its first event. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<IncidentDetails> visibleDetails(EntityRef ref, Actor actor) {
        return details.findByRef(ref).filter(found -> found.isVisibleTo(actor));
    }

    /**
     * The newest resolved incidents that began after this one was over, share a service with it, and that the actor may
     * see; newest first. Near misses, drills, and cancelled or merged incidents are not among them. None while this one
     * is not resolved.
     *
     * @param postmortemId the incidents that it covers are not among them
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<IncidentDetails> laterIncidents(IncidentDetails incident, UUID postmortemId, int limit, Actor actor) {
        Instant since = incident.times().resolvedAt();
        return since == null || incident.services().isEmpty()
                ? List.of()
                : details.findLater(incident, since, postmortemId, limit, actor);
    }
}
