package dev.debrief.postmortems.details;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.followup.FollowUp;
import dev.debrief.postmortems.incident.CombinedImpact;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.review.Reviewer;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.transition.StatusTransition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a postmortem at one point in time.
 *
 * @param allSections archived ones last
 * @param transitions oldest first
 * @param followUps reviews that were held, oldest first
 * @param asOf until when data of other services is included
 */
public record PostmortemDetails(
        Postmortem postmortem,
        List<IncidentWithTimeline> incidentsWithTimeline,
        List<Section> allSections,
        Analysis analysis,
        @Nullable Meeting meeting,
        List<StatusTransition> transitions,
        List<Reviewer> reviewers,
        List<ActionItem> actionItems,
        List<FollowUp> followUps,
        Instant asOf) {

    public PostmortemDetails {
        incidentsWithTimeline = List.copyOf(incidentsWithTimeline);
        allSections = List.copyOf(allSections);
        transitions = List.copyOf(transitions);
        reviewers = List.copyOf(reviewers);
        actionItems = List.copyOf(actionItems);
        followUps = List.copyOf(followUps);
    }

    /** The incident it was drafted for. */
    public IncidentProjection incident() {
        return incidentsWithTimeline.get(0).incident();
    }

    /** Sections with whether they are required. */
    public List<SectionDetails> sectionDetails(List<Section> sections) {
        return sections.stream()
                .map(section -> SectionDetails.in(postmortem, section))
                .toList();
    }

    /** The sections of the document, in its order. */
    public List<Section> sections() {
        return allSections.stream().filter(section -> !section.archived()).toList();
    }

    /** Archived sections that have text. */
    public List<Section> archivedSections() {
        return allSections.stream()
                .filter(section -> section.archived() && section.isWritten())
                .toList();
    }

    /** The combined impact of the incidents; null until one is assessed. */
    public @Nullable Impact impact() {
        return CombinedImpact.of(incidentsWithTimeline.stream()
                .map(IncidentWithTimeline::incident)
                .toList());
    }

    /** Required sections that are empty, or contain only generated text. */
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
            case EVIDENCE ->
                incidentsWithTimeline.stream()
                        .allMatch(incidentWithTimeline ->
                                incidentWithTimeline.evidence().isEmpty());
        };
    }
}
