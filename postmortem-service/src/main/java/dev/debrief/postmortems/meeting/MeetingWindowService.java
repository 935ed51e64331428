package dev.debrief.postmortems.meeting;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.timer.Timers;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposes meetings within the window, and publishes when it closes or closed without one. */
@ApplicationScoped
public class MeetingWindowService {

    static final String CLOSING = "meeting-window-closing";
    static final String MISSED = "meeting-window-missed";

    private final MeetingRepository meetings;
    private final PostmortemAccess postmortems;
    private final MeetingPlanner planner;
    private final MeetingEventPublisher events;
    private final Timers timers;
    private final MeetingConfig config;
    private final Clock clock;

    MeetingWindowService(
            MeetingRepository meetings,
            PostmortemAccess postmortems,
            MeetingPlanner planner,
            MeetingEventPublisher events,
            Timers timers,
            MeetingConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.postmortems = postmortems;
        this.planner = planner;
        this.events = events;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    /** Proposes times and facilitators for a meeting. */
    @Transactional
    public MeetingOptions options(EntityRef postmortem, Duration length, Actor actor) {
        return planner.options(postmortems.visible(postmortem, actor), length);
    }

    /** Arms the timers of a new or changed window; a window that is over causes no events. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void scheduleTimers(UUID postmortemId, MeetingWindow window) {
        if (window.to().isAfter(clock.instant())) {
            timers.arm(CLOSING, postmortemId.toString(), window.to().minus(config.closingBefore()));
            timers.arm(MISSED, postmortemId.toString(), window.to());
        } else {
            timers.disarm(CLOSING, postmortemId.toString());
            timers.disarm(MISSED, postmortemId.toString());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remindOfClosing(UUID postmortemId) {
        findWithoutMeeting(postmortemId)
                .filter(postmortem -> postmortem.meetingWindow().to().isAfter(clock.instant()))
                .ifPresent(postmortem -> events.publish(
                        postmortem,
                        List.of(new MeetingDomainEvent.WindowClosing(
                                postmortem.meetingWindow().to()))));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reportMissed(UUID postmortemId) {
        findWithoutMeeting(postmortemId)
                .ifPresent(postmortem -> events.publish(
                        postmortem,
                        List.of(new MeetingDomainEvent.WindowMissed(
                                postmortem.meetingWindow().to()))));
    }

    /** An unpublished postmortem without a meeting in its window. */
    private Optional<Postmortem> findWithoutMeeting(UUID postmortemId) {
        return postmortems
                .findLocked(postmortemId)
                .filter(postmortem -> postmortem.status().isToBePublished()
                        && !hasMeetingBefore(postmortem.meetingWindow().to(), postmortemId));
    }

    private boolean hasMeetingBefore(Instant moment, UUID postmortemId) {
        return meetings.findByIdOptional(postmortemId)
                .filter(meeting -> meeting.takesPlaceBefore(moment))
                .isPresent();
    }
}
