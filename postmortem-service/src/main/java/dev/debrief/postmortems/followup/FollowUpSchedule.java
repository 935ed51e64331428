package dev.debrief.postmortems.followup;

import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemConfig;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Sets the days of follow-up reviews and arms their timers. */
@ApplicationScoped
public class FollowUpSchedule {

    static final String DUE = "follow-up-review-due";

    private final PostmortemConfig config;
    private final PostmortemEventPublisher events;
    private final Timers timers;
    private final OrganisationClock time;
    private final BusinessCalendar calendar;

    FollowUpSchedule(
            PostmortemConfig config,
            PostmortemEventPublisher events,
            Timers timers,
            OrganisationClock time,
            BusinessCalendar calendar) {
        this.config = config;
        this.events = events;
        this.timers = timers;
        this.time = time;
        this.calendar = calendar;
    }

    /** Sets the day for a postmortem that was just published, unless somebody has set one: always a business day. */
    public void startAfterPublication(Postmortem postmortem) {
        if (postmortem.followUpReviewOn() == null) {
            LocalDate reviewOn = calendar.businessDayFrom(time.today().plusDays(config.followUpAfterDays()));
            publish(postmortem, postmortem.scheduleFollowUp(reviewOn));
        } else {
            armTimer(postmortem);
        }
    }

    /** Publishes the events of a change and arms the timer for the day that is set now. */
    void publish(Postmortem postmortem, List<PostmortemDomainEvent> changes) {
        armTimer(postmortem);
        events.publish(postmortem, changes);
    }

    private void armTimer(Postmortem postmortem) {
        LocalDate reviewOn = postmortem.followUpReviewOn();
        if (reviewOn != null && postmortem.status() == PostmortemStatus.PUBLISHED && !reviewOn.isBefore(time.today())) {
            timers.arm(DUE, postmortem.id().toString(), time.endOf(reviewOn.minusDays(1)));
        } else {
            timers.disarm(DUE, postmortem.id().toString());
        }
    }
}
