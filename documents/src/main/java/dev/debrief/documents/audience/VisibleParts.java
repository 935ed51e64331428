package dev.debrief.documents.audience;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.Reference;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.model.Why;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a document that an audience may read, with their texts as they are. */
final class VisibleParts {

    private static final String SUMMARY = "Summary";

    private final Document document;
    private final Audience reader;
    private final SectionAudiences sections;

    private VisibleParts(Document document, Audience reader) {
        this.document = document;
        this.reader = reader;
        this.sections = new SectionAudiences(document, reader);
    }

    /** For a wider audience than the internal one. */
    static Document of(Document document, Audience reader) {
        return new VisibleParts(document, reader).visible();
    }

    private Document visible() {
        boolean actions = sections.showsRecords("ACTION_ITEMS");
        boolean followUp = sections.showsRecords("FOLLOW_UP");
        return new Document(
                document.key(),
                title(),
                document.status(),
                document.publishedAt(),
                details(),
                document.sections().stream().filter(sections::shows).toList(),
                ofKind("TIMELINE", document.timeline()).stream()
                        .map(this::moment)
                        .toList(),
                impact(),
                ofKind("FIVE_WHYS", document.fiveWhys()).stream()
                        .map(why -> new Why(why.depth(), why.question(), why.answer(), references(why.references())))
                        .toList(),
                ofKind("FACTORS", document.contributingFactors()).stream()
                        .map(factor -> new Factor(
                                factor.category(),
                                factor.subcategory(),
                                factor.title(),
                                factor.description(),
                                references(factor.references())))
                        .toList(),
                ofKind("LESSONS", document.lessons()),
                List.of(),
                ofKind("ACTION_ITEMS", document.actionItems()).stream()
                        .map(this::action)
                        .toList(),
                followUp ? document.followUpReviewOn() : null,
                ofKind("FISHBONE", document.fishbone()).stream()
                        .map(cause ->
                                new Cause(cause.depth(), cause.bone(), cause.text(), references(cause.references())))
                        .toList(),
                ofKind("OPEN_QUESTIONS", document.openQuestions()),
                ofKind("ACCEPTED_RISKS", document.acceptedRisks()),
                sections.showsRecords("MEETING") ? document.meeting() : null,
                ofKind("EVIDENCE", document.evidence()),
                ofKind("FOLLOW_UP", document.followUps()).stream()
                        .map(this::followUp)
                        .toList(),
                actions ? document.minutesBought() : null,
                reader.name(),
                document.externalSummary(),
                null);
    }

    private <T> List<T> ofKind(String kind, List<T> records) {
        return sections.showsRecords(kind) ? records : List.of();
    }

    private List<Reference> references(List<Reference> references) {
        return ofKind("EVIDENCE", references);
    }

    private TimelineItem moment(TimelineItem item) {
        return new TimelineItem(
                item.at(),
                item.kind(),
                item.text(),
                item.actor(),
                item.link(),
                item.keyMoment(),
                item.incident(),
                reader == Audience.PUBLIC ? null : item.source(),
                item.decision(),
                references(item.evidence()),
                item.replyTo());
    }

    private Document.@Nullable Impact impact() {
        Document.Impact impact = document.impact();
        if (impact == null || !sections.showsRecords("IMPACT")) {
            return null;
        }
        return new Document.Impact(
                impact.user(),
                impact.business(),
                reader == Audience.PUBLIC ? null : impact.internal(),
                impact.figures(),
                impact.facts(),
                impact.periods());
    }

    private Document.FollowUp followUp(Document.FollowUp review) {
        return new Document.FollowUp(
                review.heldAt(),
                review.by(),
                review.outcome(),
                review.nextReviewOn(),
                ofKind("ACTION_ITEMS", review.accepted()),
                review.recordedLater());
    }

    private Action action(Action item) {
        return new Action(
                item.key(),
                item.title(),
                item.owner(),
                item.dueOn(),
                item.status(),
                item.done(),
                item.overdue(),
                item.kind(),
                item.intent(),
                item.description(),
                item.successMeasure(),
                reader == Audience.PUBLIC ? null : item.recurredIn(),
                item.counted(),
                item.addedLater(),
                ofKind("FACTORS", item.addresses()),
                reader == Audience.PUBLIC ? List.of() : item.steps(),
                item.benefit(),
                item.ownedByTeam());
    }

    private String title() {
        ExternalSummary summary = document.externalSummary();
        if (reader != Audience.PUBLIC) {
            return document.title();
        }
        if (summary != null) {
            return summary.title();
        }
        Instant startedAt = document.details().startedAt();
        return startedAt == null ? "Incident report" : "Incident of " + TextFormatter.date(startedAt);
    }

    /** Without the details, what every audience reads: dates, severity and durations. */
    private Document.Details details() {
        Document.Details details = document.details();
        boolean shown = sections.showsRecords("DETAILS");
        boolean widest = reader == Audience.PUBLIC;
        return new Document.Details(
                details.incidentKey(),
                widest ? title() : details.incidentTitle(),
                details.incidentKind(),
                details.startedAt(),
                details.resolvedAt(),
                shown ? details.reportedBy() : "",
                details.severity(),
                shown ? details.severityReason() : null,
                shown ? details.services() : List.of(),
                shown ? roles(details) : List.of(),
                details.durations(),
                shown && !widest ? details.otherIncidents() : List.of(),
                shown && !widest
                        ? details.attributes().stream()
                                .filter(attribute -> attribute.name().startsWith(SUMMARY))
                                .toList()
                        : List.of());
    }

    /** Participants without their roles, which take the place of their names, and their times. */
    private static List<Document.Participant> roles(Document.Details details) {
        return details.participants().stream()
                .map(participant -> new Document.Participant(participant.name(), List.of(), List.of()))
                .toList();
    }
}
