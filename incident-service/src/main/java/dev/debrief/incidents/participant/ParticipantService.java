package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentTimeline;
import dev.debrief.incidents.incident.IncidentTimeline.AutomaticEntry;
import dev.debrief.incidents.incident.IncidentTimeline.EntryTopic;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes participants. They are the audience of a RESTRICTED incident, so it changes too. */
@ApplicationScoped
@Transactional
public class ParticipantService {

    private final ParticipantRepository participants;
    private final AudienceUpdater audience;
    private final IncidentAccess incidents;
    private final IncidentTimeline timeline;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            AudienceUpdater audience,
            IncidentAccess incidents,
            IncidentTimeline timeline,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.participants = participants;
        this.audience = audience;
        this.incidents = incidents;
        this.timeline = timeline;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** In an ongoing incident, {@code joinedAt} is now by default, unless they have left already. */
    public ParticipantSummary join(EntityRef ref, String handle, ParticipantDetails details, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        requireValid(details);
        if (participants.find(incident.id(), handle).isPresent()) {
            throw ParticipantProblem.ALREADY_PARTICIPATES.because(
                    handle + " is already a participant of " + incident.key() + ". Change the roles instead.");
        }
        boolean now = details.joinedAt() == null && details.leftAt() == null && incident.isOngoing();
        ParticipantDetails joined =
                now ? new ParticipantDetails(details.displayName(), details.roles(), clock.instant(), null) : details;
        participants.persistAndFlush(new Participant(incident.id(), handle, joined));
        ParticipantSummary participation = require(incident, handle);
        recordChange(incident, "incident.participant-joined", null, participation, actor);
        return participation;
    }

    public ParticipantSummary get(EntityRef ref, String handle, Actor actor) {
        return require(incidents.getVisible(ref, actor), handle);
    }

    public List<ParticipantSummary> list(EntityRef ref, ParticipantFilter filter, PageRequest page, Actor actor) {
        return participants.page(incidents.getVisible(ref, actor).id(), filter, page);
    }

    /** The participants of incidents that the caller may see, by handle. */
    public List<ParticipantSummary> shownIn(Collection<UUID> incidentIds) {
        return participants.shownIn(incidentIds);
    }

    public ParticipantSummary change(
            EntityRef ref, String handle, Precondition precondition, ParticipantDetails details, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        ParticipantSummary before = require(incident, handle);
        precondition.require(before.revision());
        requireValid(details);
        participants.rows(incident.id(), handle).forEach(row -> row.change(details));
        participants.flush();
        ParticipantSummary after = require(incident, handle);
        recordChange(incident, "incident.participant-changed", before, after, actor);
        return after;
    }

    /** Removes somebody who did not take part after all. To record that somebody left, set {@code leftAt}. */
    public void remove(EntityRef ref, String handle, Precondition precondition, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        ParticipantSummary before = require(incident, handle);
        precondition.require(before.revision());
        participants.rows(incident.id(), handle).forEach(row -> participants.delete(row));
        participants.flush();
        recordChange(incident, "incident.participant-left", before, null, actor);
    }

    private ParticipantSummary require(Incident incident, String handle) {
        return participants
                .find(incident.id(), handle)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "There is no participant with this handle in " + incident.key() + "."));
    }

    private void requireValid(ParticipantDetails details) {
        timeBounds.requirePast("/joinedAt", details.joinedAt());
        timeBounds.requirePast("/leftAt", details.leftAt());
        Instant joined = details.joinedAt();
        Instant left = details.leftAt();
        if (joined != null && left != null && left.isBefore(joined)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A participant must not leave before joining.")
                    .at("/leftAt", "is before joinedAt");
        }
    }

    private void recordChange(
            Incident incident,
            String action,
            @Nullable ParticipantSummary before,
            @Nullable ParticipantSummary after,
            Actor actor) {
        audience.refresh(incident);
        boolean hadCommander = isIncidentCommander(before);
        if (incident.isOngoing() && hadCommander != isIncidentCommander(after)) {
            String sentence =
                    hadCommander ? "The incident commander handed over or left." : "An incident commander took over.";
            timeline.append(incident, new AutomaticEntry(clock.instant(), EntryTopic.PARTICIPANT, sentence), actor);
        }
        audit.record(
                actor,
                action,
                incident.auditSubject(),
                ParticipantEventPublisher.auditState(before),
                ParticipantEventPublisher.auditState(after));
    }

    private static boolean isIncidentCommander(@Nullable ParticipantSummary participation) {
        return participation != null
                && participation.details().leftAt() == null
                && participation.details().roles().contains(ParticipantRole.INCIDENT_COMMANDER);
    }
}
