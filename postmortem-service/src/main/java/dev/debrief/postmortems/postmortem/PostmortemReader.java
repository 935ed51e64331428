package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.KnownActionItemService;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.incident.KnownIncidentService;
import dev.debrief.postmortems.meeting.MeetingService;
import dev.debrief.postmortems.review.ReviewService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads all that belongs to a postmortem, one statement for each kind of thing. */
@ApplicationScoped
class PostmortemReader {

    private final KnownIncidentService incidents;
    private final SectionRepository sections;
    private final AnalysisService analysis;
    private final MeetingService meetings;
    private final StepRepository steps;
    private final ReviewService reviews;
    private final KnownActionItemService actionItems;
    private final Clock clock;

    PostmortemReader(
            KnownIncidentService incidents,
            SectionRepository sections,
            AnalysisService analysis,
            MeetingService meetings,
            StepRepository steps,
            ReviewService reviews,
            KnownActionItemService actionItems,
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

    WholePostmortem read(Postmortem postmortem) {
        return new WholePostmortem(
                postmortem,
                incidents.stories(postmortem.incidentIds()),
                sections.all(postmortem.id()),
                analysis.of(postmortem.id()),
                meetings.of(postmortem.id()).orElse(null),
                steps.inOrder(postmortem.id()),
                reviews.of(postmortem.id()),
                actionItems.ofPostmortem(postmortem.id()),
                clock.instant());
    }
}
