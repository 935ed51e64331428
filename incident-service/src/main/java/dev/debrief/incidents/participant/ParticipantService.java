package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.IncidentTimeline;
import dev.debrief.incidents.incident.IncidentTimeline.Moment;
import dev.debrief.incidents.incident.IncidentTimeline.Topic;
import dev.debrief.incidents.incident.PastTimeValidator;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
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
    private final AudienceUpdater audience;
    private final IncidentAccess incidents;
    private final IncidentTimeline timeline;
    private final PastTimeValidator past;
    private final AuditLog audit;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            AudienceUpdater audience,
            IncidentAccess incidents,
            IncidentTimeline timeline,
            PastTimeValidator past,
            AuditLog audit,
            Clock clock) {
        this.participants = participants;
        this.audience = audience;
        this.incidents = incidents;
        this.timeline = timeline;
        this.past = past;
        this.audit = audit;
        this.clock = clock;
    }

    /** While the incident is under way, who joins without a time joins now. */
    public ParticipantSummary join(EntityRef ref, String handle, ParticipantDetails part, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        requireValid(part);
        if (participants.find(incident.id(), handle).isPresent()) {
            throw ParticipantProblem.ALREADY_PARTICIPATES.because(
                    handle + " takes part in " + incident.key() + " already; change the roles instead.");
        }
        boolean now = part.joinedAt() == null && incident.isOngoing();
        ParticipantDetails joined =
                now ? new ParticipantDetails(part.displayName(), part.roles(), clock.instant(), part.leftAt()) : part;
        participants.persistAndFlush(new Participant(incident.id(), handle, joined));
        ParticipantSummary participation = require(incident, handle);
        changed(incident, "incident.participant-joined", null, participation, actor);
        return participation;
    }

    public ParticipantSummary get(EntityRef ref, String handle, Actor actor) {
        return require(incidents.visible(ref, actor), handle);
    }

    public List<ParticipantSummary> list(EntityRef ref, ParticipantFilter filter, PageRequest page, Actor actor) {
        return participants.page(incidents.visible(ref, actor).id(), filter, page);
    }

    public ParticipantSummary change(
            EntityRef ref, String handle, Precondition precondition, ParticipantDetails part, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        ParticipantSummary before = require(incident, handle);
        precondition.require(before.revision());
        requireValid(part);
        participants.rows(incident.id(), handle).forEach(row -> row.change(part));
        participants.flush();
        ParticipantSummary after = require(incident, handle);
        changed(incident, "incident.participant-changed", before, after, actor);
        return after;
    }

    /** Undoes that somebody took part; who only left is changed to have a time of leaving. */
    public void remove(EntityRef ref, String handle, Precondition precondition, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        ParticipantSummary before = require(incident, handle);
        precondition.require(before.revision());
        participants.rows(incident.id(), handle).forEach(row -> participants.delete(row));
        participants.flush();
        changed(incident, "incident.participant-left", before, null, actor);
    }

    private ParticipantSummary require(Incident incident, String handle) {
        return participants
                .find(incident.id(), handle)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "Nobody with this handle takes part in " + incident.key() + "."));
    }

    private void requireValid(ParticipantDetails part) {
        past.require("/joinedAt", part.joinedAt());
        past.require("/leftAt", part.leftAt());
        Instant joined = part.joinedAt();
        Instant left = part.leftAt();
        if (joined != null && left != null && left.isBefore(joined)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Nobody leaves before joining.")
                    .at("/leftAt", "is before joinedAt");
        }
    }

    private void changed(
            Incident incident,
            String action,
            @Nullable ParticipantSummary before,
            @Nullable ParticipantSummary after,
            Actor actor) {
        audience.refresh(incident);
        boolean commanded = commands(before);
        if (incident.isOngoing() && commanded != commands(after)) {
            String sentence = commanded
                    ? "An incident commander handed over or left."
                    : "The incident has an incident commander.";
            timeline.tell(incident, new Moment(clock.instant(), Topic.PARTICIPANT, sentence), actor);
        }
        audit.record(
                actor,
                action,
                AuditSubject.of(IncidentService.AUDIT_SUBJECT, incident.id()),
                before == null ? null : ParticipantEventPublisher.toContract(before),
                after == null ? null : ParticipantEventPublisher.toContract(after));
    }

    private static boolean commands(@Nullable ParticipantSummary participation) {
        return participation != null
                && participation.part().leftAt() == null
                && participation.part().roles().contains(ParticipantRole.INCIDENT_COMMANDER);
    }
}
