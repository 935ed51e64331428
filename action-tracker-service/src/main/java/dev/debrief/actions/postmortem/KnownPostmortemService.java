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
public class KnownPostmortemService {

    private final KnownPostmortemRepository postmortems;
    private final Clock clock;

    KnownPostmortemService(KnownPostmortemRepository postmortems, Clock clock) {
        this.postmortems = postmortems;
        this.clock = clock;
    }

    @Transactional
    public void learn(PostmortemNews news) {
        KnownPostmortem known = postmortems.findById(news.id(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            postmortems.persist(new KnownPostmortem(news, clock.instant()));
        } else {
            known.learn(news, clock.instant());
        }
    }

    /** The postmortem behind a reference; empty when it is not known here or not visible to the actor. */
    @Transactional
    public Optional<KnownPostmortem> find(EntityRef ref, Actor actor) {
        return postmortems.findByRef(ref).filter(known -> known.isVisibleTo(actor));
    }
}
