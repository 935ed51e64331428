package dev.debrief.postmortems.version;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.util.UUID;

/** The postmortem whose versions are kept. */
public interface VersionPostmortemPort {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see */
    UUID requireVisible(EntityRef postmortem, Actor actor);

    /**
     * What it says now.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see
     */
    VersionSnapshot now(EntityRef postmortem, Actor actor);

    /** Like {@link #now}, and keeps everybody else from changing it until the transaction ends. */
    VersionSnapshot lockedSnapshot(EntityRef postmortem, Actor actor);
}
