package dev.debrief.postmortems.analysis;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.util.UUID;

/** Says whose analysis may be read or written; the postmortem itself stands behind it. */
public interface PostmortemGate {

    /**
     * The postmortem that somebody wants to read.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none that the actor may see
     */
    UUID forReading(EntityRef postmortem, Actor actor);

    /**
     * The postmortem that somebody wants to write to. Until the transaction ends it stays open for writing; others may
     * write to it at the same time.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND as above, or a conflict when it is past writing
     */
    UUID forWriting(EntityRef postmortem, Actor actor);
}
