package dev.debrief.postmortems.meeting;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
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
    private final MeetingPostmortemPort postmortems;
    private final MeetingPlanner planner;
    private final AuditLog audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingPostmortemPort postmortems,
            MeetingPlanner planner,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.postmortems = postmortems;
        this.planner = planner;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty until one is set. */
    /** Everybody who belongs to a meeting about these incidents. */
    public static List<Person> involvedIn(List<IncidentWithTimeline> incidentsWithTimeline) {
        return Involvement.in(incidentsWithTimeline).people().stream()
                .map(Invitee::person)
                .toList();
    }

    public Optional<Meeting> of(UUID postmortemId) {
        return meetings.findByIdOptional(postmortemId);
    }

    public MeetingDetails get(EntityRef postmortem, Actor actor) {
        MeetingContext occasion = postmortems.forReading(postmortem, actor);
        return planner.describe(occasion, meetingOf(occasion));
    }

    /**
     * Sets the meeting, or moves it.
     *
     * @throws dev.debrief.platform.problem.ProblemException FACILITATOR_INVOLVED when the facilitator took part in the
     *     response and no approver says why that is right
     */
    public MeetingDetails plan(EntityRef postmortem, Precondition precondition, MeetingPlan plan, Actor actor) {
        MeetingContext occasion = postmortems.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Involvement involvement = planner.involvementOf(occasion);
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
            publishAndAudit(meeting, before, actor, now);
        }
        return planner.describe(occasion, meeting);
    }

    private void publishAndAudit(Meeting meeting, @Nullable Instant before, Actor actor, Instant now) {
        if (before == null) {
            postmortems.scheduled(meeting, actor, now);
        } else {
            postmortems.rescheduled(meeting, before, actor, now);
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
        String approvedReason = meeting.overrideFor(plan.facilitator());
        if (approvedReason != null && (plan.overrideReason() == null || approvedReason.equals(plan.overrideReason()))) {
            return plan.withOverride(approvedReason);
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
            throw StandardProblem.FORBIDDEN.because(
                    "Only an approver may let somebody lead the meeting who took part in the response.");
        }
        return plan;
    }

    public MeetingDetails cancel(EntityRef postmortem, Precondition precondition, String reason, Actor actor) {
        MeetingContext occasion = postmortems.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Instant now = clock.instant();
        meeting.cancel(reason, now);
        postmortems.cancelled(meeting, reason, actor, now);
        audit(actor, "meeting.cancelled", meeting, Map.of("reason", reason));
        return planner.describe(occasion, meeting);
    }

    /** Says what came of the meeting, or corrects it. */
    public MeetingDetails record(EntityRef postmortem, Precondition precondition, MeetingRecord record, Actor actor) {
        MeetingContext occasion = postmortems.forPlanning(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        precondition.require(meeting.revision());
        Instant now = clock.instant();
        if (meeting.record(record, now)) {
            postmortems.held(meeting, record, actor, now);
        }
        audit(
                actor,
                "meeting.recorded",
                meeting,
                Map.of(
                        "heldAt", record.heldAt(),
                        "attended",
                                record.attended().stream().map(Person::handle).toList()));
        return planner.describe(occasion, meeting);
    }

    /** The invitation to the meeting as it is now, or its cancellation; for a calendar. */
    public String invitation(EntityRef postmortem, Actor actor) {
        MeetingContext occasion = postmortems.forReading(postmortem, actor);
        Meeting meeting = meetingOf(occasion);
        if (!meeting.isPlanned()) {
            throw StandardProblem.NOT_FOUND.because("There is no meeting to invite to; set its time first.");
        }
        return CalendarInvitation.of(meeting, occasion);
    }

    private Meeting meetingOf(MeetingContext occasion) {
        return meetings.findByIdOptional(occasion.postmortemId()).orElseGet(() -> new Meeting(occasion.postmortemId()));
    }

    private void audit(Actor actor, String action, Meeting meeting, Map<String, Object> after) {
        audit.record(actor, action, AuditSubject.of("postmortem", meeting.postmortemId()), null, after);
    }
}
