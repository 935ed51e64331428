package dev.debrief.postmortems.review;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the postmortem that is reviewed, and tells what becomes of the review. */
public interface ReviewPostmortemPort {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see */
    ReviewContext forReading(EntityRef postmortem, Actor actor);

    /** Like {@link #forReading}, and keeps everybody else from changing it until the transaction ends. */
    ReviewContext forReview(EntityRef postmortem, Actor actor);

    /** Some are asked while it is in review. */
    void asked(UUID postmortemId, List<Reviewer> reviewers, Actor by);

    /** @param outstanding those who are still asked */
    void approved(UUID postmortemId, @Nullable String comment, List<Reviewer> outstanding, Actor by);

    /** It goes back to those who write. */
    void changesRequested(UUID postmortemId, String comment, Actor by);
}
