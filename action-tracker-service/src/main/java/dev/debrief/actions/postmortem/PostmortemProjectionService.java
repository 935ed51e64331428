package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Updates the local copies of postmortems and checks who may see them. */
@ApplicationScoped
public class PostmortemProjectionService {

    private final PostmortemProjectionRepository postmortems;
    private final PostmortemListener listener;
    private final Clock clock;

    PostmortemProjectionService(PostmortemProjectionRepository postmortems, PostmortemListener listener, Clock clock) {
        this.postmortems = postmortems;
        this.listener = listener;
        this.clock = clock;
    }

    @Transactional
    public void apply(PostmortemUpdate update) {
        PostmortemProjection projection = postmortems.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (projection == null) {
            projection = new PostmortemProjection(update, clock.instant());
            postmortems.persist(projection);
        } else {
            projection.apply(update, clock.instant());
        }
        listener.postmortemChanged(projection, update.incidentIds());
    }

    /** The referenced postmortem; empty when it is unknown or not visible to the actor. */
    @Transactional
    public Optional<PostmortemProjection> find(EntityRef ref, Actor actor) {
        return postmortems.findByRef(ref).filter(projection -> projection.isVisibleTo(actor));
    }

    /** The first postmortem that was drafted for an incident and accepts action items. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PostmortemProjection> findOpenOf(UUID incidentId) {
        return postmortems.findOpenOf(incidentId);
    }

    /** The ids of the postmortems that were drafted for an incident, by its id or key. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> idsOf(EntityRef incident, String incidentKeyPrefix) {
        return postmortems.idsOf(incident, incidentKeyPrefix);
    }
}
