package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.review.ReviewContext;
import dev.debrief.postmortems.review.ReviewPostmortemPort;
import dev.debrief.postmortems.review.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The postmortem as its reviewers see it. */
@ApplicationScoped
class ReviewPostmortemAdapter implements ReviewPostmortemPort {

    private final PostmortemRepository postmortems;
    private final TransitionExecutor steps;
    private final PostmortemEventPublisher events;

    ReviewPostmortemAdapter(
            PostmortemRepository postmortems, TransitionExecutor steps, PostmortemEventPublisher events) {
        this.postmortems = postmortems;
        this.steps = steps;
        this.events = events;
    }

    @Override
    public ReviewContext forReading(EntityRef postmortem, Actor actor) {
        return reviewed(postmortems.require(postmortem, LockModeType.NONE, actor));
    }

    @Override
    public ReviewContext forReview(EntityRef postmortem, Actor actor) {
        return reviewed(postmortems.require(postmortem, LockModeType.PESSIMISTIC_WRITE, actor));
    }

    private static ReviewContext reviewed(Postmortem postmortem) {
        return new ReviewContext(
                postmortem.id(),
                postmortem.key(),
                postmortem.status().name(),
                postmortem.status() == PostmortemStatus.IN_REVIEW,
                postmortem.visibility() == Visibility.OPEN ? null : postmortem.audience());
    }

    @Override
    public void asked(UUID postmortemId, List<Reviewer> reviewers, Actor by) {
        events.reviewRequested(get(postmortemId), reviewers, by);
    }

    @Override
    public void approved(UUID postmortemId, @Nullable String comment, List<Reviewer> outstanding, Actor by) {
        events.reviewApproved(get(postmortemId), comment, outstanding, by);
    }

    @Override
    public void changesRequested(UUID postmortemId, String comment, Actor by) {
        steps.take(get(postmortemId), PostmortemTransition.REQUEST_CHANGES, comment, List.of(), by);
    }

    private Postmortem get(UUID id) {
        return postmortems.findByIdOptional(id).orElseThrow();
    }
}
