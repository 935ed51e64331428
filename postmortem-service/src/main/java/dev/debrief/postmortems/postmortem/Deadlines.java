package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.time.BusinessCalendar;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import dev.debrief.postmortems.meeting.MeetingWindow;
import dev.debrief.postmortems.meeting.MeetingWindowService;
import dev.debrief.postmortems.policy.PolicyService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By when people meet and publish, counted from the resolution; and who is reminded when they do not. */
@ApplicationScoped
class Deadlines {

    static final String OVERDUE = "postmortem-overdue";
    static final String FOLLOW_UP_DUE = "follow-up-review-due";

    private final PostmortemConfig config;
    private final PolicyService policies;
    private final MeetingWindowService windows;
    private final Timers timers;
    private final OrganisationClock time;
    private final BusinessCalendar calendar;
    private final Clock clock;

    Deadlines(
            PostmortemConfig config,
            PolicyService policies,
            MeetingWindowService windows,
            Timers timers,
            OrganisationClock time,
            BusinessCalendar calendar,
            Clock clock) {
        this.config = config;
        this.policies = policies;
        this.windows = windows;
        this.timers = timers;
        this.time = time;
        this.calendar = calendar;
        this.clock = clock;
    }

    MeetingWindow window(IncidentCoverage coverage) {
        Instant resolvedAt = resolution(coverage);
        return new MeetingWindow(
                resolvedAt.plus(config.meetingWindowFrom()), resolvedAt.plus(config.meetingWindowTo()));
    }

    /** Null when the policy sets no date for this severity. */
    @Nullable LocalDate dueOn(IncidentCoverage coverage) {
        return policies.dueOn(coverage.severity(), resolution(coverage));
    }

    /** Until it is resolved, the moment of drafting stands in. */
    private Instant resolution(IncidentCoverage coverage) {
        return Objects.requireNonNullElseGet(coverage.resolvedAt(), clock::instant);
    }

    /** The day on which the actions of what is published now are looked at: never one on which nobody works. */
    LocalDate followUpAfterPublication() {
        return calendar.businessDayFrom(time.today().plusDays(config.followUpAfterDays()));
    }

    /** Reminds on the day, from its beginning. */
    void scheduleFollowUpTimer(Postmortem postmortem) {
        LocalDate reviewOn = postmortem.followUpReviewOn();
        if (reviewOn != null && postmortem.status() == PostmortemStatus.PUBLISHED && !reviewOn.isBefore(time.today())) {
            timers.arm(FOLLOW_UP_DUE, postmortem.id().toString(), time.endOf(reviewOn.minusDays(1)));
        } else {
            timers.disarm(FOLLOW_UP_DUE, postmortem.id().toString());
        }
    }

    /** What was over when the incident was recorded alarms nobody. */
    void scheduleTimers(Postmortem postmortem) {
        windows.scheduleTimers(postmortem.id(), postmortem.meetingWindow());
        LocalDate dueOn = postmortem.dueOn();
        if (dueOn != null && time.endOf(dueOn).isAfter(clock.instant())) {
            timers.arm(OVERDUE, postmortem.id().toString(), time.endOf(dueOn));
        } else {
            timers.disarm(OVERDUE, postmortem.id().toString());
        }
    }
}
