package dev.debrief.documents.audience;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the texts of a document for a wider audience. */
final class TextsForAudience implements RecordTexts.Rewriter {

    /** Constants and keys, which are no texts. */
    private static final Set<String> CONSTANTS = Set.of(
            "Document.key",
            "Document.status",
            "Document.audience",
            "Details.incidentKey",
            "Details.incidentKind",
            "Details.severity",
            "Span.name",
            "Span.status",
            "Span.reason",
            "Participant.roles",
            "Section.key",
            "Section.kind",
            "Section.audience",
            "TimelineItem.kind",
            "TimelineItem.incident",
            "Evidence.kind",
            "Evidence.incident",
            "Factor.category",
            "Lesson.kind",
            "Meeting.status",
            "Review.transition",
            "Acceptance.key",
            "Action.key",
            "Action.status",
            "Action.kind",
            "Action.intent",
            "Action.recurredIn",
            "ActionStep.step",
            "ActionBenefit.shortens");

    /** Several people may have the same role. */
    private static final Set<String> DISTINCT =
            Set.of("Details.participants", "Meeting.attended", "Invitation.invited");

    private static final Set<String> PEOPLE = Set.of(
            "Details.reportedBy",
            "Participant.name",
            "TimelineItem.actor",
            "Question.askedOf",
            "Risk.acceptedBy",
            "Meeting.facilitator",
            "Meeting.attended",
            "Invitation.organizer",
            "Invitation.invited",
            "FollowUp.by",
            "Review.by",
            "Action.owner",
            "ActionStep.by");

    private final Audience reader;
    private final People people;
    private final NameRedactor names;

    TextsForAudience(Audience reader, People people) {
        this.reader = reader;
        this.people = people;
        this.names = new NameRedactor(people);
    }

    @Override
    public @Nullable String rewrite(String component, String text) {
        if (CONSTANTS.contains(component)) {
            return text;
        }
        if (PEOPLE.contains(component)) {
            String shown = people.roleOf(text);
            return shown.equals(text) && !People.isSystem(text) ? names.redacted(text) : shown;
        }
        if (component.endsWith("ink")) {
            return reader == Audience.PUBLIC || names.isRevealedBy(text) ? null : text;
        }
        String read = MarkedBlocks.readBy(reader, text);
        if (component.startsWith("ExternalSummary.")) {
            return names.redactedForThem(read);
        }
        String redacted = names.redacted(read);
        return reader == Audience.PUBLIC ? LinkRemoval.without(redacted) : redacted;
    }

    @Override
    public boolean isDistinct(String component) {
        return DISTINCT.contains(component);
    }
}
