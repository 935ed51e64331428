package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the contents of sections in one format. */
public interface SectionWriter {

    AnalysisWriter analysis();

    void prose(String markdown);

    void details(Document.Details details);

    void timeline(List<Document.TimelineItem> items);

    void impact(Document.@Nullable Impact impact);

    void meeting(Document.@Nullable Meeting meeting);

    void actions(List<Document.Action> actions);

    void followUp(@Nullable LocalDate reviewOn);

    /** Writes a section by its kind. Sections of kinds other than PROSE may start with text. */
    default void write(Document document, Document.Section section) {
        if (!section.kind().equals("PROSE") && !section.text().isBlank()) {
            prose(section.text());
        }
        switch (section.kind()) {
            case "DETAILS" -> details(document.details());
            case "TIMELINE" -> timeline(document.timeline());
            case "IMPACT" -> impact(document.impact());
            case "FIVE_WHYS" -> analysis().whys(document.fiveWhys());
            case "FISHBONE" -> analysis().fishbone(document.fishbone());
            case "FACTORS" -> analysis().factors(document.contributingFactors());
            case "LESSONS" -> analysis().lessons(document.lessons());
            case "OPEN_QUESTIONS" -> analysis().questions(document.openQuestions());
            case "ACCEPTED_RISKS" -> analysis().risks(document.acceptedRisks());
            case "MEETING" -> meeting(document.meeting());
            case "ACTION_ITEMS" -> actions(document.actionItems());
            case "FOLLOW_UP" -> followUp(document.followUpReviewOn());
            default -> prose(section.text());
        }
    }
}
