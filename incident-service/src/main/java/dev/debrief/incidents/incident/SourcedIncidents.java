package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.ChangeOrigin;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies what a source reports, in the running transaction. It is published and audited as what people do, but causes
 * no automatic timeline entries: the source has entries of its own.
 */
@ApplicationScoped
public class SourcedIncidents {

    private final IncidentRepository incidents;
    private final IncidentWriter writer;
    private final IncidentTransitionExecutor transitions;

    SourcedIncidents(IncidentRepository incidents, IncidentWriter writer, IncidentTransitionExecutor transitions) {
        this.incidents = incidents;
        this.writer = writer;
        this.transitions = transitions;
    }

    /** Opens an incident that the source reports. @param description its values must be valid */
    public Incident open(IncidentDescription description, Actor source) {
        return writer.create(
                description.withTimes(description.times().withoutEndTimes()),
                new Reporter(source.handle(), source.displayName()),
                ChangeOrigin.SOURCE,
                source);
    }

    /** Locks an incident until the transaction ends, whoever may see it. */
    public Optional<Incident> findLocked(UUID id) {
        return incidents.find(EntityRef.of(id), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Corrects a locked incident that is not merged.
     *
     * @param corrected its values must be valid
     * @param reason of the correction, if it changes a recorded time
     * @return whether anything changed
     */
    public boolean correct(Incident incident, IncidentDescription corrected, String reason, Actor source) {
        boolean altersTimes = incident.description().times().isAlteredBy(corrected.times());
        return writer.edit(
                incident, new Correction(corrected, altersTimes ? reason : null), ChangeOrigin.SOURCE, source);
    }

    /**
     * Moves a locked incident on.
     *
     * @throws dev.debrief.platform.problem.ProblemException TRANSITION_NOT_ALLOWED in its status
     */
    public void transition(
            Incident incident, IncidentTransition transition, Instant at, @Nullable String reason, Actor source) {
        transitions.execute(incident, transition, at, reason, ChangeOrigin.SOURCE, source);
    }
}
