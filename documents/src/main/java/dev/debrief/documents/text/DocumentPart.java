package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import java.util.function.Predicate;

/** The parts of a document that show records, in reading order. Their names are the kinds of sections. */
enum DocumentPart {
    DETAILS("Incident Details", document -> true),
    TIMELINE("Timeline of Events", document -> !document.timeline().isEmpty()),
    IMPACT("Impact Assessment", document -> document.impact() != null),
    FIVE_WHYS("Root Cause Analysis", document -> !document.fiveWhys().isEmpty()),
    FISHBONE("Causes by Area", document -> !document.fishbone().isEmpty()),
    FACTORS("Contributing Factors", document -> !document.contributingFactors().isEmpty()),
    LESSONS("Lessons Learned", document -> !document.lessons().isEmpty()),
    OPEN_QUESTIONS("Open Questions", document -> !document.openQuestions().isEmpty()),
    ACCEPTED_RISKS("Accepted Risks", document -> !document.acceptedRisks().isEmpty()),
    MEETING("Review Meeting", document -> document.meeting() != null),
    ACTION_ITEMS("Action Items", document -> !document.actionItems().isEmpty()),
    FOLLOW_UP(
            "Follow-up",
            document ->
                    document.followUpReviewOn() != null || !document.followUps().isEmpty()),
    EVIDENCE("Evidence", document -> !document.evidence().isEmpty());

    private final String title;
    private final Predicate<Document> recorded;

    DocumentPart(String title, Predicate<Document> recorded) {
        this.title = title;
        this.recorded = recorded;
    }

    String title() {
        return title;
    }

    /** Whether the document has anything to show in this part. */
    boolean isRecordedIn(Document document) {
        return recorded.test(document);
    }

    boolean isShownIn(Document.Section section) {
        return section.kind().equals(name());
    }

    boolean isBefore(Document.Section section) {
        for (DocumentPart part : values()) {
            if (part.isShownIn(section)) {
                return compareTo(part) < 0;
            }
        }
        return false;
    }
}
