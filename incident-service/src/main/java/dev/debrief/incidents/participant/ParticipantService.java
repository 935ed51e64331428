package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part. Participants are the audience of a RESTRICTED incident, so every change is one of the incident too.
 */
@ApplicationScoped
@Transactional
public class ParticipantService {

    private final ParticipantRepository participants;
    private final IncidentAccess incidents;
    private final ParticipantFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            IncidentAccess incidents,
            ParticipantFacts facts,
            AuditLog audit,
            Clock clock) {
        this.participants = participants;
        this.incidents = incidents;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    public Participant join(
            EntityRef ref, String handle, String displayName, List<ParticipantRole> roles, Actor actor) {
        Incident incident = incidents.locked(ref, actor);
        if (participants
                .findByIdOptional(new Participant.Key(incident.id(), handle))
                .isPresent()) {
            throw ParticipantProblem.ALREADY_PARTICIPATES.because(
                    handle + " takes part in " + incident.key() + " already; change the roles instead.");
        }
        Participant participant = new Participant(incident.id(), handle, displayName, roles);
        participants.persist(participant);
        changed(incident, "incident.participant-joined", null, participant, actor);
        return participant;
    }

    public Participant get(EntityRef ref, String handle, Actor actor) {
        return require(incidents.visible(ref, actor), handle);
    }

    public List<Participant> list(EntityRef ref, PageRequest page, Actor actor) {
        return participants.page(incidents.visible(ref, actor).id(), page);
    }

    public Participant change(
            EntityRef ref,
            String handle,
            Precondition precondition,
            String displayName,
            List<ParticipantRole> roles,
            Actor actor) {
        Incident incident = incidents.locked(ref, actor);
        Participant participant = require(incident, handle);
        precondition.require(participant.revision());
        Object before = ParticipantFacts.asFact(participant);
        participant.change(displayName, roles);
        changed(incident, "incident.participant-changed", before, participant, actor);
        return participant;
    }

    public void leave(EntityRef ref, String handle, Precondition precondition, Actor actor) {
        Incident incident = incidents.locked(ref, actor);
        Participant participant = require(incident, handle);
        precondition.require(participant.revision());
        participants.delete(participant);
        changed(incident, "incident.participant-left", ParticipantFacts.asFact(participant), null, actor);
    }

    private Participant require(Incident incident, String handle) {
        return participants
                .findByIdOptional(new Participant.Key(incident.id(), handle))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                        "Nobody with this handle takes part in " + incident.key() + "."));
    }

    private void changed(
            Incident incident, String action, @Nullable Object before, @Nullable Participant after, Actor actor) {
        participants.flush();
        List<Participant> everybody = participants.all(incident.id());
        incident.changeAudience(everybody.stream().map(Participant::handle).toList(), clock.instant());
        facts.publish(incident, everybody);
        audit.record(
                actor.handle(),
                action,
                IncidentService.AUDIT_SUBJECT,
                incident.id().toString(),
                before,
                after == null ? null : ParticipantFacts.asFact(after));
    }
}
