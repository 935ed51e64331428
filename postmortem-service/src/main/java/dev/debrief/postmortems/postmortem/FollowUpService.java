package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Sets the day on which the action items are looked at again; also after publication. */
@ApplicationScoped
public class FollowUpService {

    private final PostmortemRepository postmortems;
    private final PostmortemFacts facts;
    private final AuditLog audit;

    FollowUpService(PostmortemRepository postmortems, PostmortemFacts facts, AuditLog audit) {
        this.postmortems = postmortems;
        this.facts = facts;
        this.audit = audit;
    }

    @Transactional
    public Postmortem get(EntityRef ref, Actor actor) {
        return postmortems.require(ref, LockModeType.NONE, actor);
    }

    @Transactional
    public Postmortem schedule(EntityRef ref, Precondition precondition, LocalDate reviewOn, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.followUpRevision());
        LocalDate before = postmortem.followUpReviewOn();
        if (postmortem.scheduleFollowUp(reviewOn)) {
            facts.followUpScheduled(postmortem, reviewOn);
            audit.record(
                    actor.handle(),
                    "follow-up-review.scheduled",
                    PostmortemService.SUBJECT,
                    postmortem.id().toString(),
                    before == null ? null : Map.of("reviewOn", before),
                    Map.of("reviewOn", reviewOn));
        }
        return postmortem;
    }
}
