package dev.debrief.postmortems.details;

import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.transition.StatusTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles the document of a postmortem. */
final class DocumentAssembler {

    private DocumentAssembler() {}

    static Document of(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        ReferenceResolver references = ReferenceResolver.forIncidents(postmortemDetails.incidentsWithTimeline());
        return new Document(
                postmortem.key(),
                postmortem.title(),
                postmortem.status().name(),
                postmortem.publishedAt(),
                details(postmortemDetails),
                postmortemDetails.sections().stream()
                        .map(section -> new Document.Section(
                                section.key(), section.title(), section.kind().name(), section.text()))
                        .toList(),
                timeline(postmortemDetails),
                DocumentImpactMapper.of(postmortemDetails.impact()),
                postmortemDetails.analysis().fiveWhys().stream()
                        .map(why ->
                                new Document.Why(why.depth(), why.question(), why.answer(), references.of(why.links())))
                        .toList(),
                postmortemDetails.analysis().contributingFactors().stream()
                        .map(factor -> new Document.Factor(
                                factor.category().name(),
                                factor.subcategory(),
                                factor.title(),
                                factor.description(),
                                references.of(factor.links())))
                        .toList(),
                postmortemDetails.analysis().lessons().stream()
                        .map(lesson -> new Document.Lesson(lesson.kind().name(), lesson.text()))
                        .toList(),
                reviews(postmortemDetails),
                postmortemDetails.actionItems().stream()
                        .map(DocumentAssembler::action)
                        .toList(),
                postmortem.followUpReviewOn(),
                postmortemDetails.analysis().fishbone().stream()
                        .map(cause -> new Document.Cause(
                                cause.depth(), cause.bone(), cause.text(), references.of(cause.links())))
                        .toList(),
                postmortemDetails.analysis().openQuestions().stream()
                        .map(question ->
                                new Document.Question(question.question(), question.askedOf(), question.answer()))
                        .toList(),
                postmortemDetails.analysis().acceptedRisks().stream()
                        .map(risk -> new Document.Risk(risk.risk(), risk.reason(), risk.acceptedBy(), risk.reviewOn()))
                        .toList(),
                meeting(postmortemDetails.meeting()));
    }

    /** Transitions with their waivers, and approvals by reviewers, in order. */
    private static List<Document.Review> reviews(PostmortemDetails postmortemDetails) {
        Stream<Document.Review> transitions = postmortemDetails.transitions().stream()
                .map(transition -> new Document.Review(
                        transition.transition().name(),
                        transition.byName(),
                        transition.at(),
                        commentWithWaivers(transition)));
        Stream<Document.Review> approvals = postmortemDetails.reviewers().stream()
                .filter(reviewer -> !reviewer.awaitsApproval())
                .map(reviewer -> new Document.Review(
                        "REVIEW",
                        Objects.requireNonNull(reviewer.verdictBy()).displayName(),
                        Objects.requireNonNull(reviewer.verdictAt()),
                        null))
                .distinct();
        return Stream.concat(transitions, approvals)
                .sorted(Comparator.comparing(Document.Review::at))
                .toList();
    }

    private static @Nullable String commentWithWaivers(StatusTransition transition) {
        if (transition.waivers().isEmpty()) {
            return transition.comment();
        }
        return Stream.concat(
                        Stream.ofNullable(transition.comment()),
                        transition.waivers().stream()
                                .map(waiver -> "Waived " + waiver.check().label() + ": " + waiver.reason()))
                .collect(Collectors.joining("\n\n"));
    }

    private static Document.@Nullable Meeting meeting(@Nullable Meeting meeting) {
        if (meeting == null) {
            return null;
        }
        MeetingRecord record = meeting.record();
        return new Document.Meeting(
                meeting.status().name(),
                meeting.startsAt(),
                record == null ? null : record.heldAt(),
                meeting.facilitator().displayName(),
                record == null
                        ? List.of()
                        : record.attended().stream().map(Person::displayName).toList(),
                record == null ? null : record.notes(),
                record == null ? null : record.recordingLink());
    }

    private static List<Document.TimelineItem> timeline(PostmortemDetails postmortemDetails) {
        boolean several = postmortemDetails.incidentsWithTimeline().size() > 1;
        return postmortemDetails.incidentsWithTimeline().stream()
                .flatMap(incidentWithTimeline -> incidentWithTimeline.timeline().stream()
                        .map(entry -> new Document.TimelineItem(
                                entry.occurredAt(),
                                entry.kind(),
                                entry.text(),
                                entry.actor(),
                                entry.link(),
                                entry.keyMoment(),
                                several ? incidentWithTimeline.incident().key() : null)))
                .sorted(Comparator.comparing(Document.TimelineItem::at))
                .toList();
    }

    private static Document.Details details(PostmortemDetails postmortemDetails) {
        IncidentProjection incident = postmortemDetails.incident();
        IncidentDetails details = incident.details();
        return new Document.Details(
                incident.key(),
                details.title(),
                details.kind().name(),
                details.times().startedAt(),
                details.times().resolvedAt(),
                details.reportedBy().displayName(),
                postmortemDetails.postmortem().severity().name(),
                details.severityReason(),
                details.services(),
                incident.participants().stream()
                        .map(participant ->
                                new Document.Participant(participant.person().displayName(), participant.roles()))
                        .toList(),
                details.durations().stream()
                        .map(span -> new Document.Span(
                                span.name().name(),
                                span.status().name(),
                                span.seconds(),
                                span.reason() == null ? null : span.reason().name()))
                        .toList(),
                postmortemDetails.incidentsWithTimeline().stream()
                        .skip(1)
                        .map(incidentWithTimeline -> incidentWithTimeline
                                        .incident()
                                        .key() + ", "
                                + incidentWithTimeline.incident().details().title())
                        .toList());
    }

    private static Document.Action action(ActionItem item) {
        return new Document.Action(
                item.key(),
                item.title(),
                item.owner() == null ? null : item.owner().displayName(),
                item.dueOn(),
                item.status().name(),
                item.status().isDone(),
                item.overdue());
    }
}
