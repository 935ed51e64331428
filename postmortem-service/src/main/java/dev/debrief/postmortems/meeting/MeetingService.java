package dev.debrief.postmortems.meeting;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentStory;
import dev.debrief.postmortems.incident.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets, moves, cancels and records the review meeting of a postmortem. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingHost host;
    private final MeetingPreparation preparation;
    private final AuditLog audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings, MeetingHost host, MeetingPreparation preparation, AuditLog audit, Clock clock) {
        this.meetings = meetings;
        this.host = host;
        this.preparation = preparation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty until one is set. */
    /** Everybody who belongs to a meeting about these incidents. */
    public static List<Person> involvedIn(List<IncidentStory> stories) {
        return Involvement.in(stories).people().stream().map(Invitee::person).toList();
    }

    public Optional<Meeting> of(UUID postmortemId) {
        return meetings.findByIdOptional(postmortemId);
    }

    public PlannedMeeting get(EntityRef postmortem, Actor actor) {
        Occasion occasion = host.forReading(postmortem, actor);
        return preparation.look(occasion, meetingOf(occasion));
    }

    /**
     * Sets the meeting, or moves it.
     *
     * @throws dev.debrief.platform.problem.ProblemException FACILITATOR_INVOLVED when the facilitator took part in the
     *     response and no approver says why that is right
     */
    public PlannedMeeting plan(EntityRef postmortem, Precondition precondition, MeetingPlan plan, Actor actor) {
        Occasion occasion = host.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Involvement involvement = preparation.involvementIn(occasion);
        MeetingPlan agreed = agreed(plan, meeting, involvement, actor);
        boolean wasScheduled = meeting.status() == MeetingStatus.SCHEDULED;
        @Nullable Instant before = wasScheduled ? meeting.startsAt() : null;
        Instant now = clock.instant();
        boolean changed = meeting.plan(
                agreed,
                involvement.invited(plan.invitees()),
                Objects.requireNonNullElse(plan.agenda(), occasion.agenda()),
                new Person(actor.handle(), actor.displayName()),
                now);
        if (changed) {
            meetings.persist(meeting);
            tell(meeting, before, actor, now);
        }
        return preparation.look(occasion, meeting);
    }

    private void tell(Meeting meeting, @Nullable Instant before, Actor actor, Instant now) {
        if (before == null) {
            host.scheduled(meeting, actor, now);
        } else {
            host.rescheduled(meeting, before, actor, now);
        }
        audit(
                actor,
                before == null ? "meeting.scheduled" : "meeting.rescheduled",
                meeting,
                Map.of(
                        "startsAt", meeting.startsAt(),
                        "endsAt", meeting.endsAt(),
                        "facilitator", meeting.facilitator().handle(),
                        "overrideReason", Objects.requireNonNullElse(meeting.overrideReason(), "")));
    }

    private static MeetingPlan agreed(MeetingPlan plan, Meeting meeting, Involvement involvement, Actor actor) {
        List<String> involvedAs = involvement.of(plan.facilitator());
        if (involvedAs.isEmpty()) {
            return plan.withOverride(null);
        }
        String standing = meeting.overrideFor(plan.facilitator());
        if (standing != null && (plan.overrideReason() == null || standing.equals(plan.overrideReason()))) {
            return plan.withOverride(standing);
        }
        if (plan.overrideReason() == null) {
            throw MeetingProblem.FACILITATOR_INVOLVED
                    .because(plan.facilitator().displayName() + " took part in the response ("
                            + String.join(", ", involvedAs)
                            + "). Choose somebody else, or let an approver say why in overrideReason.")
                    .with("involvedAs", involvedAs)
                    .at("/facilitator", "took part in the response");
        }
        if (!actor.mayApprove()) {
            throw CommonProblem.FORBIDDEN.because(
                    "Only an approver may let somebody lead the meeting who took part in the response.");
        }
        return plan;
    }

    public PlannedMeeting cancel(EntityRef postmortem, Precondition precondition, String reason, Actor actor) {
        Occasion occasion = host.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Instant now = clock.instant();
        meeting.cancel(reason, now);
        host.cancelled(meeting, reason, actor, now);
        audit(actor, "meeting.cancelled", meeting, Map.of("reason", reason));
        return preparation.look(occasion, meeting);
    }

    /** Says what came of the meeting, or corrects it. */
    public PlannedMeeting record(EntityRef postmortem, Precondition precondition, MeetingRecord record, Actor actor) {
        Occasion occasion = host.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Instant now = clock.instant();
        if (meeting.record(record, now)) {
            host.held(meeting, record, actor, now);
        }
        audit(
                actor,
                "meeting.recorded",
                meeting,
                Map.of(
                        "heldAt", record.heldAt(),
                        "attended",
                                record.attended().stream().map(Person::handle).toList()));
        return preparation.look(occasion, meeting);
    }

    /** The invitation to the meeting as it is now, or its cancellation; for a calendar. */
    public String invitation(EntityRef postmortem, Actor actor) {
        Occasion occasion = host.forReading(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        if (!meeting.isPlanned()) {
            throw CommonProblem.NOT_FOUND.because("There is no meeting to invite to; set its time first.");
        }
        return Invitation.of(meeting, occasion);
    }

    private Meeting meetingOf(Occasion occasion) {
        return meetings.findByIdOptional(occasion.postmortemId()).orElseGet(() -> new Meeting(occasion.postmortemId()));
    }

    private void audit(Actor actor, String action, Meeting meeting, Map<String, Object> after) {
        audit.record(
                actor.handle(), action, "postmortem", meeting.postmortemId().toString(), null, after);
    }
}
