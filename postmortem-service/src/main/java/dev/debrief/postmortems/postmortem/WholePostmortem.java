package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.incident.TimelineEntry;
import java.time.Instant;
import java.util.List;

/** A postmortem with everything it tells, as it was at one moment. */
public record WholePostmortem(
        Postmortem postmortem,
        KnownIncident incident,
        List<TimelineEntry> timeline,
        List<Section> sections,
        Analysis analysis,
        List<ReviewStep> reviews,
        List<ActionItem> actionItems,
        Instant asOf) {

    public WholePostmortem {
        timeline = List.copyOf(timeline);
        sections = List.copyOf(sections);
        reviews = List.copyOf(reviews);
        actionItems = List.copyOf(actionItems);
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
            case TIMELINE -> timeline.isEmpty();
            case IMPACT -> incident.impact() == null;
            case FIVE_WHYS -> analysis.fiveWhys().isEmpty();
            case FACTORS -> analysis.contributingFactors().isEmpty();
            case LESSONS -> analysis.lessons().isEmpty();
            case ACTION_ITEMS -> actionItems.isEmpty();
            case FOLLOW_UP -> postmortem.followUpReviewOn() == null;
        };
    }
}
