package dev.debrief.postmortems.details;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.model.Acceptance;
import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.ActionStep;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.Invitation;
import dev.debrief.documents.model.Lesson;
import dev.debrief.documents.model.Question;
import dev.debrief.documents.model.Risk;
import dev.debrief.documents.model.Why;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.platform.time.TimeBounds;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.Benefit;
import dev.debrief.postmortems.actionitem.ResponseInterval;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.followup.FollowUp;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.meeting.MeetingStatus;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.review.Review;
import dev.debrief.postmortems.review.Verdict;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.transition.StatusTransition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles the document of a postmortem. */
final class DocumentAssembler {

    private DocumentAssembler() {}

    static Document of(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        ReferenceResolver references = ReferenceResolver.forIncidents(postmortemDetails.incidentsWithTimeline());
        DocumentIncidentMapper incidents = new DocumentIncidentMapper(postmortemDetails, references);
        Map<UUID, String> factors = titles(postmortemDetails.analysis().contributingFactors());
        Map<String, Audience> audiences = postmortemDetails.audiences().bySection();
        return new Document(
                postmortem.key(),
                postmortem.title(),
                postmortem.status().name(),
                postmortem.publishedAt(),
                incidents.details(),
                postmortemDetails.sections().stream()
                        .map(section -> section(section, audiences.get(section.key())))
                        .toList(),
                incidents.timeline(),
                DocumentImpactMapper.of(postmortemDetails.impact()),
                postmortemDetails.analysis().fiveWhys().stream()
                        .map(why -> new Why(why.depth(), why.question(), why.answer(), references.of(why.links())))
                        .toList(),
                postmortemDetails.analysis().contributingFactors().stream()
                        .map(factor -> new Factor(
                                factor.category().name(),
                                factor.subcategory(),
                                factor.title(),
                                factor.description(),
                                references.of(factor.links())))
                        .toList(),
                postmortemDetails.analysis().lessons().stream()
                        .map(lesson -> new Lesson(lesson.kind().name(), lesson.text()))
                        .toList(),
                reviews(postmortemDetails),
                postmortemDetails.actionItems().stream()
                        .map(item -> action(item, factors))
                        .toList(),
                postmortem.followUpReviewOn(),
                postmortemDetails.analysis().fishbone().stream()
                        .map(cause ->
                                new Cause(cause.depth(), cause.bone(), cause.text(), references.of(cause.links())))
                        .toList(),
                postmortemDetails.analysis().openQuestions().stream()
                        .map(question -> new Question(question.question(), question.askedOf(), question.answer()))
                        .toList(),
                postmortemDetails.analysis().acceptedRisks().stream()
                        .map(risk -> new Risk(risk.risk(), risk.reason(), risk.acceptedBy(), risk.reviewOn()))
                        .toList(),
                meeting(postmortemDetails.meeting()),
                incidents.evidence(),
                postmortemDetails.followUps().stream()
                        .map(DocumentAssembler::followUp)
                        .toList(),
                minutesBought(postmortemDetails.minutesBought()),
                null,
                postmortemDetails.audiences().externalSummary(),
                DocumentPeople.of(postmortemDetails));
    }

    private static Document.Section section(Section section, @Nullable Audience audience) {
        return new Document.Section(
                section.key(),
                section.title(),
                section.kind().name(),
                section.text(),
                audience == null ? null : audience.name());
    }

    /** Transitions with their waivers, verdicts of reviewers, and exceptions from four eyes, in order. */
    private static List<Document.Review> reviews(PostmortemDetails postmortemDetails) {
        Stream<Document.Review> transitions = postmortemDetails.transitions().stream()
                .map(transition -> new Document.Review(
                        transition.transition().name(),
                        transition.byName(),
                        transition.at(),
                        commentWithWaivers(transition)));
        Stream<Document.Review> verdicts = postmortemDetails.verdicts().stream()
                .filter(verdict -> !returned(verdict, postmortemDetails.transitions()))
                .map(verdict -> new Document.Review(
                        verdict.verdict() == Verdict.APPROVED ? "REVIEW" : "OBJECTION",
                        verdict.byName(),
                        verdict.at(),
                        verdict.comment()));
        Stream<Document.Review> exceptions = postmortemDetails.fourEyesExceptions().stream()
                .map(exception -> new Document.Review(
                        "FOUR_EYES_EXCEPTION", exception.byName(), exception.at(), exception.reason()));
        return Stream.of(transitions, verdicts, exceptions)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Document.Review::at))
                .toList();
    }

    /** Whether a request for changes is shown by the transition it led to. */
    private static boolean returned(Review verdict, List<StatusTransition> transitions) {
        String comment = verdict.comment();
        return verdict.verdict() == Verdict.CHANGES_REQUESTED
                && comment != null
                && transitions.stream()
                        .filter(transition -> transition.transition() == PostmortemTransition.REQUEST_CHANGES)
                        .filter(transition -> !transition.at().isBefore(verdict.at()))
                        .anyMatch(transition ->
                                TextFormatter.orEmpty(transition.comment()).contains(comment));
    }

    private static @Nullable String commentWithWaivers(StatusTransition transition) {
        if (transition.waivers().isEmpty()) {
            return transition.comment();
        }
        return Stream.concat(
                        Stream.ofNullable(transition.comment()),
                        transition.waivers().stream()
                                .map(waiver -> "Waived " + waiver.check().label() + ": " + waiver.reason() + " ("
                                        + waiver.byName() + ")")
                                .distinct())
                .collect(Collectors.joining("\n\n"));
    }

    private static Document.@Nullable Meeting meeting(@Nullable Meeting meeting) {
        if (meeting == null || meeting.status() == MeetingStatus.NOT_SCHEDULED) {
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
                record == null ? null : record.recordingLink(),
                new Invitation(
                        meeting.endsAt(),
                        meeting.organizer().displayName(),
                        meeting.location(),
                        meeting.link(),
                        meeting.invitees().stream()
                                .map(invitee -> invitee.person().displayName())
                                .toList(),
                        meeting.agenda().stream()
                                .map(point -> point.minutes() + " min: " + point.title())
                                .toList(),
                        meeting.overrideReason()),
                meeting.cancelReason(),
                record == null ? null : recordedLater(record.heldAt(), meeting.recordedAt()));
    }

    private static Document.FollowUp followUp(FollowUp held) {
        return new Document.FollowUp(
                held.heldAt(),
                held.byName(),
                held.outcome(),
                held.nextReviewOn(),
                held.accepted().stream()
                        .map(accepted -> new Acceptance(accepted.key(), accepted.reason()))
                        .toList(),
                recordedLater(held.heldAt(), held.recordedAt()));
    }

    /** When it was recorded; null if that was soon after it was held. */
    private static @Nullable Instant recordedLater(Instant heldAt, @Nullable Instant recordedAt) {
        return recordedAt != null && TimeBounds.isRecordedLater(heldAt, recordedAt) ? recordedAt : null;
    }

    private static Action action(ActionItem item, Map<UUID, String> factors) {
        return new Action(
                item.key(),
                item.title(),
                item.owner() == null ? null : item.owner().displayName(),
                item.dueOn(),
                item.status().name(),
                item.progress().done(),
                item.overdue(),
                item.kind(),
                item.intent(),
                item.description(),
                item.successMeasure(),
                item.recurredIn(),
                item.progress().counted(),
                item.addedLater(),
                item.addressedFactors().stream()
                        .map(factors::get)
                        .filter(Objects::nonNull)
                        .toList(),
                item.steps().stream()
                        .map(step ->
                                new ActionStep(step.kind().name(), step.by(), step.at(), step.reason(), step.link()))
                        .toList(),
                benefit(item.benefit()),
                item.owner() == null ? null : item.owner().handle().startsWith("team:"));
    }

    private static @Nullable ActionBenefit benefit(@Nullable Benefit benefit) {
        return benefit == null || benefit.shortens() == ResponseInterval.UNKNOWN
                ? null
                : new ActionBenefit(benefit.shortens().name(), benefit.minutes());
    }

    private static dev.debrief.documents.model.@Nullable MinutesBought minutesBought(@Nullable MinutesBought bought) {
        return bought == null
                ? null
                : new dev.debrief.documents.model.MinutesBought(
                        bought.minutes(), bought.expectedMinutes(), bought.verifiedMinutes());
    }

    private static Map<UUID, String> titles(List<ContributingFactor> factors) {
        return factors.stream().collect(Collectors.toMap(ContributingFactor::id, ContributingFactor::title));
    }
}
