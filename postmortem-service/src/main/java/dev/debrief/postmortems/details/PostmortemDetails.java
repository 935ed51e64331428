package dev.debrief.postmortems.details;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.audience.DocumentAudiences;
import dev.debrief.postmortems.followup.FollowUp;
import dev.debrief.postmortems.incident.CombinedImpact;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.review.FourEyesException;
import dev.debrief.postmortems.review.Review;
import dev.debrief.postmortems.review.Reviewer;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.transition.StatusTransition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a postmortem at one point in time.
 *
 * @param allSections archived ones last
 * @param transitions oldest first
 * @param verdicts of all rounds of review, oldest first
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
        List<Review> verdicts,
        List<FourEyesException> fourEyesExceptions,
        List<ActionItem> actionItems,
        List<FollowUp> followUps,
        DocumentAudiences audiences,
        List<Person> versionAuthors,
        Instant asOf) {

    public PostmortemDetails {
        incidentsWithTimeline = List.copyOf(incidentsWithTimeline);
        allSections = List.copyOf(allSections);
        transitions = List.copyOf(transitions);
        reviewers = List.copyOf(reviewers);
        verdicts = List.copyOf(verdicts);
        fourEyesExceptions = List.copyOf(fourEyesExceptions);
        actionItems = List.copyOf(actionItems);
        followUps = List.copyOf(followUps);
        versionAuthors = List.copyOf(versionAuthors);
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

    /** What the action items save in the incident that it was drafted for; null if nothing is known about that. */
    public @Nullable MinutesBought minutesBought() {
        return MinutesBought.of(incident().details().durations(), actionItems);
    }

    /** Required sections that are empty, contain only generated text, or say nothing. */
    public List<SectionGap> gaps() {
        return sections().stream()
                .filter(section -> section.isRequiredAt(postmortem.severity()))
                .flatMap(section -> gap(section).map(kind -> new SectionGap(section, kind)).stream())
                .toList();
    }

    private Optional<SectionGap.Kind> gap(Section section) {
        return switch (section.kind()) {
            case PROSE -> prose(section);
            case DETAILS -> Optional.empty();
            case TIMELINE ->
                emptyIf(incidentsWithTimeline.stream()
                        .allMatch(incidentWithTimeline ->
                                incidentWithTimeline.timeline().isEmpty()));
            case IMPACT -> emptyIf(impact() == null);
            case FIVE_WHYS -> items(analysis.fiveWhys(), Why::answer);
            case FACTORS ->
                items(analysis.contributingFactors(), factor -> factor.title() + " " + factor.description());
            case FISHBONE -> items(analysis.fishbone(), Cause::text);
            case OPEN_QUESTIONS -> items(analysis.openQuestions(), OpenQuestion::question);
            case ACCEPTED_RISKS -> items(analysis.acceptedRisks(), AcceptedRisk::reason);
            case MEETING -> emptyIf(meeting == null || meeting.record() == null);
            case LESSONS -> items(analysis.lessons(), Lesson::text);
            case ACTION_ITEMS -> items(actionItems, ActionItem::title);
            case FOLLOW_UP -> emptyIf(postmortem.followUpReviewOn() == null);
            case EVIDENCE ->
                emptyIf(incidentsWithTimeline.stream()
                        .allMatch(incidentWithTimeline ->
                                incidentWithTimeline.evidence().isEmpty()));
        };
    }

    private static Optional<SectionGap.Kind> prose(Section section) {
        if (section.text().isBlank()) {
            return Optional.of(SectionGap.Kind.EMPTY);
        }
        if (!section.isWritten()) {
            return Optional.of(SectionGap.Kind.GENERATED);
        }
        return Substance.of(section.text()).isAtLeast(Substance.OF_SECTION)
                ? Optional.empty()
                : Optional.of(SectionGap.Kind.NO_CONTENT);
    }

    /** One item that says something is enough. */
    private static <T> Optional<SectionGap.Kind> items(List<T> items, Function<T, @Nullable String> text) {
        if (items.isEmpty()) {
            return Optional.of(SectionGap.Kind.EMPTY);
        }
        return items.stream().anyMatch(item -> Substance.of(text.apply(item)).isAtLeast(Substance.OF_ITEM))
                ? Optional.empty()
                : Optional.of(SectionGap.Kind.NO_CONTENT);
    }

    private static Optional<SectionGap.Kind> emptyIf(boolean empty) {
        return empty ? Optional.of(SectionGap.Kind.EMPTY) : Optional.empty();
    }
}
