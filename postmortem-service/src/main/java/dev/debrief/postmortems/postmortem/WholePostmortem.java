package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.incident.IncidentStory;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.incident.TimelineEntry;
import dev.debrief.postmortems.meeting.Meeting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A postmortem with everything it tells, as it was at one moment. */
public record WholePostmortem(
        Postmortem postmortem,
        List<IncidentStory> stories,
        List<Section> sections,
        Analysis analysis,
        @Nullable Meeting meeting,
        List<ReviewStep> reviews,
        List<ActionItem> actionItems,
        Instant asOf) {

    public WholePostmortem {
        stories = List.copyOf(stories);
        sections = List.copyOf(sections);
        reviews = List.copyOf(reviews);
        actionItems = List.copyOf(actionItems);
    }

    /** The one it was drafted for. */
    public KnownIncident incident() {
        return stories.get(0).incident();
    }

    /** Of all incidents, in the order in which it happened. */
    public List<TimelineEntry> timeline() {
        return stories.stream()
                .flatMap(story -> story.timeline().stream())
                .sorted(Comparator.comparing(TimelineEntry::occurredAt).thenComparing(TimelineEntry::entryId))
                .toList();
    }

    /** Required sections with nothing in them. */
    public List<Section> missing() {
        return sections.stream()
                .filter(section -> section.required() && isEmpty(section))
                .toList();
    }

    private boolean isEmpty(Section section) {
        return switch (section.kind()) {
            case PROSE -> section.text().isBlank();
            case DETAILS -> false;
            case TIMELINE -> timeline().isEmpty();
            case IMPACT -> incident().impact() == null;
            case FIVE_WHYS -> analysis.fiveWhys().isEmpty();
            case FACTORS -> analysis.contributingFactors().isEmpty();
            case FISHBONE -> analysis.fishbone().isEmpty();
            case OPEN_QUESTIONS -> analysis.openQuestions().isEmpty();
            case ACCEPTED_RISKS -> analysis.acceptedRisks().isEmpty();
            case MEETING -> meeting == null || meeting.record() == null;
            case LESSONS -> analysis.lessons().isEmpty();
            case ACTION_ITEMS -> actionItems.isEmpty();
            case FOLLOW_UP -> postmortem.followUpReviewOn() == null;
        };
    }
}
