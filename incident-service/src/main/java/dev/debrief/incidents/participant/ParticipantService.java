package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Chronicle;
import dev.debrief.incidents.incident.Chronicle.Moment;
import dev.debrief.incidents.incident.Chronicle.Topic;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.PastOnly;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part. Participants are the audience of a RESTRICTED incident, so every change is one of the incident too.
 */
@ApplicationScoped
@Transactional
public class ParticipantService {

    private final ParticipantRepository participants;
    private final Audience audience;
    private final IncidentAccess incidents;
    private final Chronicle chronicle;
    private final PastOnly past;
    private final AuditLog audit;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            Audience audience,
            IncidentAccess incidents,
            Chronicle chronicle,
            PastOnly past,
            AuditLog audit,
            Clock clock) {
        this.participants = participants;
        this.audience = audience;
        this.incidents = incidents;
        this.chronicle = chronicle;
        this.past = past;
        this.audit = audit;
        this.clock = clock;
    }

    /** While the incident is under way, who joins without a time joins now. */
    public Participation join(EntityRef ref, String handle, Part part, Actor actor) {
        Incident incident = incidents.lockedForWriting(ref, actor);
        requireSound(part);
        if (participants.find(incident.id(), handle).isPresent()) {
            throw ParticipantProblem.ALREADY_PARTICIPATES.because(
                    handle + " takes part in " + incident.key() + " already; change the roles instead.");
        }
        boolean now = part.joinedAt() == null && incident.isUnderWay();
        Part joined = now ? new Part(part.displayName(), part.roles(), clock.instant(), part.leftAt()) : part;
        participants.persistAndFlush(new Participant(incident.id(), handle, joined));
        Participation participation = require(incident, handle);
        changed(incident, "incident.participant-joined", null, participation, actor);
        return participation;
    }

    public Participation get(EntityRef ref, String handle, Actor actor) {
        return require(incidents.visible(ref, actor), handle);
    }

    public List<Participation> list(EntityRef ref, ParticipantFilter filter, PageRequest page, Actor actor) {
        return participants.page(incidents.visible(ref, actor).id(), filter, page);
    }

    public Participation change(EntityRef ref, String handle, Precondition precondition, Part part, Actor actor) {
        Incident incident = incidents.lockedForWriting(ref, actor);
        Participation before = require(incident, handle);
        precondition.require(before.revision());
        requireSound(part);
        participants.rows(incident.id(), handle).forEach(row -> row.change(part));
        participants.flush();
        Participation after = require(incident, handle);
        changed(incident, "incident.participant-changed", before, after, actor);
        return after;
    }

    /** Undoes that somebody took part; who only left is changed to have a time of leaving. */
    public void remove(EntityRef ref, String handle, Precondition precondition, Actor actor) {
        Incident incident = incidents.lockedForWriting(ref, actor);
        Participation before = require(incident, handle);
        precondition.require(before.revision());
        participants.rows(incident.id(), handle).forEach(row -> participants.delete(row));
        participants.flush();
        changed(incident, "incident.participant-left", before, null, actor);
    }

    private Participation require(Incident incident, String handle) {
        return participants
                .find(incident.id(), handle)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                        "Nobody with this handle takes part in " + incident.key() + "."));
    }

    private void requireSound(Part part) {
        past.require("/joinedAt", part.joinedAt());
        past.require("/leftAt", part.leftAt());
        Instant joined = part.joinedAt();
        Instant left = part.leftAt();
        if (joined != null && left != null && left.isBefore(joined)) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("Nobody leaves before joining.")
                    .at("/leftAt", "is before joinedAt");
        }
    }

    private void changed(
            Incident incident,
            String action,
            @Nullable Participation before,
            @Nullable Participation after,
            Actor actor) {
        audience.refresh(incident);
        boolean commanded = commands(before);
        if (incident.isUnderWay() && commanded != commands(after)) {
            String sentence = commanded
                    ? "An incident commander handed over or left."
                    : "The incident has an incident commander.";
            chronicle.tell(incident, new Moment(clock.instant(), Topic.PARTICIPANT, sentence), actor);
        }
        audit.record(
                actor.handle(),
                action,
                IncidentService.AUDIT_SUBJECT,
                incident.id().toString(),
                before == null ? null : ParticipantFacts.asFact(before),
                after == null ? null : ParticipantFacts.asFact(after));
    }

    private static boolean commands(@Nullable Participation participation) {
        return participation != null
                && participation.part().leftAt() == null
                && participation.part().roles().contains(ParticipantRole.INCIDENT_COMMANDER);
    }
}
