package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Updates the local copies of postmortems and checks who may see them. */
@ApplicationScoped
public class PostmortemProjectionService {

    private final PostmortemProjectionRepository postmortems;
    private final Clock clock;

    PostmortemProjectionService(PostmortemProjectionRepository postmortems, Clock clock) {
        this.postmortems = postmortems;
        this.clock = clock;
    }

    @Transactional
    public void apply(PostmortemUpdate update) {
        PostmortemProjection projection = postmortems.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (projection == null) {
            postmortems.persist(new PostmortemProjection(update, clock.instant()));
        } else {
            projection.apply(update, clock.instant());
        }
    }

    /** The referenced postmortem; empty when it is unknown or not visible to the actor. */
    @Transactional
    public Optional<PostmortemProjection> find(EntityRef ref, Actor actor) {
        return postmortems.findByRef(ref).filter(projection -> projection.isVisibleTo(actor));
    }
}
