package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItemProjectionService;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.meeting.MeetingService;
import dev.debrief.postmortems.review.ReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads all that belongs to a postmortem, one statement for each kind of thing. */
@ApplicationScoped
class PostmortemReader {

    private final IncidentProjectionService incidents;
    private final SectionRepository sections;
    private final AnalysisService analysis;
    private final MeetingService meetings;
    private final StatusTransitionRepository steps;
    private final ReviewService reviews;
    private final ActionItemProjectionService actionItems;
    private final Clock clock;

    PostmortemReader(
            IncidentProjectionService incidents,
            SectionRepository sections,
            AnalysisService analysis,
            MeetingService meetings,
            StatusTransitionRepository steps,
            ReviewService reviews,
            ActionItemProjectionService actionItems,
            Clock clock) {
        this.incidents = incidents;
        this.sections = sections;
        this.analysis = analysis;
        this.meetings = meetings;
        this.steps = steps;
        this.reviews = reviews;
        this.actionItems = actionItems;
        this.clock = clock;
    }

    PostmortemDetails read(Postmortem postmortem) {
        return new PostmortemDetails(
                postmortem,
                incidents.withTimelines(postmortem.incidentIds()),
                sections.all(postmortem.id()),
                analysis.of(postmortem.id()),
                meetings.of(postmortem.id()).orElse(null),
                steps.findInOrder(postmortem.id()),
                reviews.of(postmortem.id()),
                actionItems.findByPostmortem(postmortem.id()),
                clock.instant());
    }
}
