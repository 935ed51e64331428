package dev.debrief.postmortems.analysis;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import java.util.List;
import java.util.UUID;

/** Says whose analysis may be read or written; the postmortem itself stands behind it. */
public interface AnalysisPostmortemPort {

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

    /**
     * Refuses links to what is no timeline entry and no evidence of the incidents of a postmortem.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED with a pointer to each
     */
    void requireLinkable(UUID postmortemId, List<Link> links);
}
