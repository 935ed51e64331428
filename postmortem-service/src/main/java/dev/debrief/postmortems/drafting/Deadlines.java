package dev.debrief.postmortems.drafting;

import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import dev.debrief.postmortems.meeting.MeetingWindowService;
import dev.debrief.postmortems.policy.PolicyService;
import dev.debrief.postmortems.postmortem.IncidentCoverage;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemConfig;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes by when to meet and to publish, counted from the resolution, and arms the timers for it. */
@ApplicationScoped
class Deadlines {

    static final String OVERDUE = "postmortem-overdue";

    private final PostmortemConfig config;
    private final PolicyService policies;
    private final MeetingWindowService windows;
    private final Timers timers;
    private final OrganisationClock time;
    private final Clock clock;

    Deadlines(
            PostmortemConfig config,
            PolicyService policies,
            MeetingWindowService windows,
            Timers timers,
            OrganisationClock time,
            Clock clock) {
        this.config = config;
        this.policies = policies;
        this.windows = windows;
        this.timers = timers;
        this.time = time;
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

    /** Counts from now while the incident is unresolved. */
    private Instant resolution(IncidentCoverage coverage) {
        return Objects.requireNonNullElseGet(coverage.resolvedAt(), clock::instant);
    }

    /** Deadlines in the past, as of incidents recorded late, cause no events. */
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
