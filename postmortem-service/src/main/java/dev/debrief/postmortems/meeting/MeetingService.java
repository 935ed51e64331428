package dev.debrief.postmortems.meeting;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.ReviewTimes;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Schedules, cancels and records the review meeting of a postmortem. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final PostmortemAccess postmortems;
    private final MeetingPlanner planner;
    private final ReviewTimes times;
    private final VersionService versions;
    private final MeetingEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            PostmortemAccess postmortems,
            MeetingPlanner planner,
            ReviewTimes times,
            VersionService versions,
            MeetingEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.postmortems = postmortems;
        this.planner = planner;
        this.times = times;
        this.versions = versions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who should attend a meeting about these incidents. */
    public static List<Person> involvedIn(List<IncidentWithTimeline> incidents) {
        return Involvement.in(incidents).people().stream().map(Invitee::person).toList();
    }

    public MeetingDetails get(EntityRef ref, Actor actor) {
        MeetingContext context = planner.contextOf(postmortems.visible(ref, actor));
        return planner.describe(context, meetingOf(context.postmortem()));
    }

    /**
     * Schedules or reschedules the meeting. A time in the past records a meeting that has been held.
     *
     * @throws dev.debrief.platform.problem.ProblemException FACILITATOR_INVOLVED when the facilitator took part in the
     *     response and no approver gives a reason
     */
    public MeetingDetails plan(EntityRef ref, Precondition precondition, MeetingPlan plan, Actor actor) {
        MeetingContext context = planner.contextOf(postmortems.locked(ref, actor));
        Postmortem postmortem = context.postmortem();
        Meeting meeting = meetingOf(postmortem);
        precondition.require(meeting.revision());
        requireReviewable(postmortem);
        if (meeting.status() != MeetingStatus.SCHEDULED || !plan.startsAt().equals(meeting.startsAt())) {
            times.requirePlan(postmortem, plan.startsAt());
        }
        Involvement involvement = planner.involvementOf(postmortem);
        boolean wasScheduled = meeting.status() == MeetingStatus.SCHEDULED;
        List<MeetingDomainEvent> scheduled = meeting.schedule(
                withApprovedOverride(plan, meeting, involvement, actor),
                involvement.invited(plan.invitees()),
                Objects.requireNonNullElse(plan.agenda(), context.agenda()),
                actor,
                clock.instant());
        if (!scheduled.isEmpty()) {
            meetings.persist(meeting);
            events.publish(postmortem, scheduled);
            audit.record(
                    actor,
                    wasScheduled ? "meeting.rescheduled" : "meeting.scheduled",
                    postmortem.auditSubject(),
                    null,
                    Map.of(
                            "startsAt", meeting.startsAt(),
                            "endsAt", meeting.endsAt(),
                            "facilitator", meeting.facilitator().handle(),
                            "recordedLater", meeting.recordedLater(),
                            "overrideReason", Objects.requireNonNullElse(meeting.overrideReason(), "")));
        }
        return planner.describe(context, meeting);
    }

    private static MeetingPlan withApprovedOverride(
            MeetingPlan plan, Meeting meeting, Involvement involvement, Actor actor) {
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
                            + "). Choose somebody else, or ask an approver to give an overrideReason.")
                    .with("involvedAs", involvedAs)
                    .at("/facilitator", "took part in the response");
        }
        if (!actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(
                    "Only an approver may accept a facilitator who took part in the response.");
        }
        return plan;
    }

    public MeetingDetails cancel(EntityRef ref, Precondition precondition, String reason, Actor actor) {
        MeetingContext context = planner.contextOf(postmortems.locked(ref, actor));
        Postmortem postmortem = context.postmortem();
        Meeting meeting = meetingOf(postmortem);
        precondition.require(meeting.revision());
        events.publish(postmortem, meeting.cancel(reason, actor, clock.instant()));
        audit.record(actor, "meeting.cancelled", postmortem.auditSubject(), null, Map.of("reason", reason));
        return planner.describe(context, meeting);
    }

    /** Records that the meeting was held, or corrects the record; the audit log keeps the earlier ones. */
    public MeetingDetails record(EntityRef ref, Precondition precondition, MeetingRecord record, Actor actor) {
        MeetingContext context = planner.contextOf(postmortems.locked(ref, actor));
        Postmortem postmortem = context.postmortem();
        Meeting meeting = meetingOf(postmortem);
        precondition.require(meeting.revision());
        requireReviewable(postmortem);
        MeetingRecord before = meeting.record();
        if (before == null || !before.heldAt().equals(record.heldAt())) {
            times.requireHeld(postmortem, record.heldAt());
        }
        List<MeetingDomainEvent> held = meeting.record(record, actor, clock.instant());
        if (!held.isEmpty()) {
            versions.createVersion(postmortem, Milestone.MEETING_HELD, null, actor);
            events.publish(postmortem, held);
        }
        if (!record.equals(before)) {
            audit.record(
                    actor,
                    before == null ? "meeting.recorded" : "meeting.record-corrected",
                    postmortem.auditSubject(),
                    before,
                    record);
        }
        return planner.describe(context, meeting);
    }

    /** A meeting about a postmortem that is closed or waived would change nothing. */
    private static void requireReviewable(Postmortem postmortem) {
        if (postmortem.status() == PostmortemStatus.CLOSED) {
            throw PostmortemProblem.POSTMORTEM_CLOSED.because(
                    postmortem.key() + " is closed, so it takes no meeting and no record of one.");
        }
        if (postmortem.status() == PostmortemStatus.WAIVED) {
            postmortem.requireWritable();
        }
    }

    /** The invitation to the meeting, or its cancellation, as iCalendar. */
    public String invitation(EntityRef ref, Actor actor) {
        MeetingContext context = planner.contextOf(postmortems.visible(ref, actor));
        Meeting meeting = meetingOf(context.postmortem());
        if (!meeting.isPlanned()) {
            throw StandardProblem.NOT_FOUND.because("No meeting is scheduled yet; set its time first.");
        }
        return CalendarInvitation.of(meeting, context);
    }

    private Meeting meetingOf(Postmortem postmortem) {
        return meetings.findByIdOptional(postmortem.id()).orElseGet(() -> new Meeting(postmortem.id()));
    }
}
