package dev.debrief.postmortems.meeting;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps an eye on the time in which the meeting is best held. */
@ApplicationScoped
public class MeetingWindowService {

    static final String CLOSING = "meeting-window-closing";
    static final String MISSED = "meeting-window-missed";

    private final MeetingRepository meetings;
    private final MeetingPostmortemPort postmortems;
    private final MeetingPlanner planner;
    private final Timers timers;
    private final MeetingConfig config;
    private final Clock clock;

    MeetingWindowService(
            MeetingRepository meetings,
            MeetingPostmortemPort postmortems,
            MeetingPlanner planner,
            Timers timers,
            MeetingConfig config,
            Clock clock) {
        this.meetings = meetings;
        this.postmortems = postmortems;
        this.planner = planner;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    /** When a meeting of some length fits, and who could lead it. */
    @Transactional
    public MeetingOptions options(EntityRef postmortem, Duration length, Actor actor) {
        return planner.options(postmortems.forReading(postmortem, actor), length);
    }

    /** A postmortem has a window now, or another one. One that was over already alarms nobody. */
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
    void closing(UUID postmortemId) {
        findWithoutMeeting(postmortemId)
                .filter(occasion -> occasion.window().to().isAfter(clock.instant()))
                .ifPresent(occasion -> postmortems.windowClosing(
                        postmortemId, occasion.window().to()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void missed(UUID postmortemId) {
        findWithoutMeeting(postmortemId)
                .ifPresent(occasion ->
                        postmortems.windowMissed(postmortemId, occasion.window().to()));
    }

    /** The occasion, when nobody meets in its window. */
    private Optional<MeetingContext> findWithoutMeeting(UUID postmortemId) {
        return postmortems
                .findUnpublished(postmortemId)
                .filter(occasion -> !hasMeetingBefore(occasion.window().to(), postmortemId));
    }

    private boolean hasMeetingBefore(Instant moment, UUID postmortemId) {
        return meetings.findByIdOptional(postmortemId)
                .filter(meeting -> meeting.takesPlaceBefore(moment))
                .isPresent();
    }
}
