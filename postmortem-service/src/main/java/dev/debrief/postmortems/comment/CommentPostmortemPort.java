package dev.debrief.postmortems.comment;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The postmortem that is commented on. */
public interface CommentPostmortemPort {

    /**
     * The postmortem that somebody may see.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see
     */
    UUID requireVisible(EntityRef postmortem, Actor actor);

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED when it has no such section */
    void requireSection(UUID postmortemId, @Nullable String section);
}
