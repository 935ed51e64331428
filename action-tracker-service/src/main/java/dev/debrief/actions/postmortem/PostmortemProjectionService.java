package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Learns of postmortems and tells who may see them. */
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
        PostmortemProjection known = postmortems.findById(update.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            postmortems.persist(new PostmortemProjection(update, clock.instant()));
        } else {
            known.apply(update, clock.instant());
        }
    }

    /** The postmortem behind a reference; empty when it is not known here or not visible to the actor. */
    @Transactional
    public Optional<PostmortemProjection> find(EntityRef ref, Actor actor) {
        return postmortems.findByRef(ref).filter(known -> known.isVisibleTo(actor));
    }
}
