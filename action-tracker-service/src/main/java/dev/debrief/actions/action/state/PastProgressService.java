package dev.debrief.actions.action.state;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the progress of action items as of a day: what was promised by then, and what was in effect. */
@ApplicationScoped
public class PastProgressService {

    private static final Instant NO_LIMIT = Instant.parse("9999-12-31T00:00:00Z");

    private final ActionItemStateRepository states;
    private final PostmortemProjectionService postmortems;
    private final OrganisationClock time;

    PastProgressService(
            ActionItemStateRepository states, PostmortemProjectionService postmortems, OrganisationClock time) {
        this.states = states;
        this.postmortems = postmortems;
        this.time = time;
    }

    /**
     * The progress at the end of a day. For a day to come, it is that if nothing changes.
     *
     * @param recordedBy only what was recorded by the end of this day counts; null for all that is recorded
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND for a postmortem that does not exist or that the
     *     actor may not see
     */
    @Transactional
    public PastProgress progress(EntityRef postmortemRef, LocalDate asOf, @Nullable LocalDate recordedBy, Actor actor) {
        PostmortemProjection postmortem = postmortems.get(postmortemRef, actor);
        Instant recordedBefore = recordedBy == null ? NO_LIMIT : time.endOf(recordedBy);
        return PastProgress.of(
                postmortem,
                asOf,
                recordedBy,
                PastItem.before(time.endOf(asOf), states.ofPostmortem(postmortem.id(), recordedBefore)));
    }
}
