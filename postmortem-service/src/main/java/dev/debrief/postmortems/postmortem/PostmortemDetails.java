package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.incident.CombinedImpact;
import dev.debrief.postmortems.incident.Impact;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.review.Reviewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A postmortem with everything it tells, as it was at one moment. */
public record PostmortemDetails(
        Postmortem postmortem,
        List<IncidentWithTimeline> incidentsWithTimeline,
        List<Section> allSections,
        Analysis analysis,
        @Nullable Meeting meeting,
        List<StatusTransition> steps,
        List<Reviewer> reviewers,
        List<ActionItem> actionItems,
        Instant asOf) {

    public PostmortemDetails {
        incidentsWithTimeline = List.copyOf(incidentsWithTimeline);
        allSections = List.copyOf(allSections);
        steps = List.copyOf(steps);
        reviewers = List.copyOf(reviewers);
        actionItems = List.copyOf(actionItems);
    }

    /** The same with these reviewers. */
    PostmortemDetails withReviewers(List<Reviewer> asked) {
        return new PostmortemDetails(
                postmortem, incidentsWithTimeline, allSections, analysis, meeting, steps, asked, actionItems, asOf);
    }

    /** The one it was drafted for. */
    public IncidentProjection incident() {
        return incidentsWithTimeline.get(0).incident();
    }

    /** Sections as they are shown. */
    public List<SectionDetails> shown(List<Section> some) {
        return some.stream()
                .map(section -> SectionDetails.in(postmortem, section))
                .toList();
    }

    /** Those of the document, in its order. */
    public List<Section> sections() {
        return allSections.stream().filter(section -> !section.archived()).toList();
    }

    /** Those that were taken out of the document with what somebody wrote in them. */
    public List<Section> setAside() {
        return allSections.stream()
                .filter(section -> section.archived() && section.isWritten())
                .toList();
    }

    /** What the incidents did together; null until one is assessed. */
    public @Nullable Impact impact() {
        return CombinedImpact.of(incidentsWithTimeline.stream()
                .map(IncidentWithTimeline::incident)
                .toList());
    }

    /** Required sections with nothing in them that somebody stands behind. */
    public List<Section> missing() {
        return sections().stream()
                .filter(section -> section.isRequiredAt(postmortem.severity()) && isEmpty(section))
                .toList();
    }

    private boolean isEmpty(Section section) {
        return switch (section.kind()) {
            case PROSE -> !section.isWritten();
            case DETAILS -> false;
            case TIMELINE ->
                incidentsWithTimeline.stream()
                        .allMatch(incidentWithTimeline ->
                                incidentWithTimeline.timeline().isEmpty());
            case IMPACT -> impact() == null;
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
