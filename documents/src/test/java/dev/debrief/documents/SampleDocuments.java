package dev.debrief.documents;

import dev.debrief.documents.model.Acceptance;
import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.ActionStep;
import dev.debrief.documents.model.Attribute;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.ImpactDetail;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.model.Invitation;
import dev.debrief.documents.model.Lesson;
import dev.debrief.documents.model.MinutesBought;
import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.model.Presence;
import dev.debrief.documents.model.Question;
import dev.debrief.documents.model.Reference;
import dev.debrief.documents.model.Risk;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.model.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents to render. */
public final class SampleDocuments {

    private static final Instant AT = Instant.parse("2024-11-15T10:15:00Z");

    private SampleDocuments() {}

    /** The sample incident of the guide. */
    public static Document sample() {
        return new Document(
                "PM-1",
                "Payment processing failure: null pointer exception in the checkout",
                "PUBLISHED",
                Instant.parse("2024-11-20T09:00:00Z"),
                details(),
                sections(),
                SampleParts.timeline(),
                SampleParts.impact(),
                SampleParts.whys(),
                SampleParts.factors(),
                SampleParts.lessons(),
                SampleParts.reviews(),
                SampleParts.actions(),
                LocalDate.parse("2024-12-01"),
                null,
                null,
                null,
                null,
                null,
                null,
                new MinutesBought(80, 31, 80),
                null,
                null,
                null);
    }

    /** One of which only the timeline is known. */
    public static Document withTimeline(List<TimelineItem> timeline) {
        return empty(List.of(section("timeline", "Timeline", "TIMELINE")), timeline);
    }

    public static TimelineItem entry(Instant at, String text, boolean keyMoment) {
        return new TimelineItem(at, "NOTE", text, null, null, keyMoment, null, null, null, null, null);
    }

    /** As it is right after it was drafted, with nothing known but the incident. */
    public static Document empty() {
        return empty(
                sections().stream()
                        .map(section -> new Document.Section(section.key(), section.title(), section.kind(), "", null))
                        .toList(),
                List.of());
    }

    private static Document empty(List<Document.Section> sections, List<TimelineItem> timeline) {
        return new Document(
                "PM-2",
                "Search is slow",
                "DRAFT",
                null,
                new Document.Details(
                        "INC-2",
                        "Search is slow",
                        "NEAR_MISS",
                        null,
                        null,
                        "Monitoring",
                        "MEDIUM",
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Span("RESOLUTION", "NOT_APPLICABLE", null, null, null)),
                        null,
                        null),
                sections,
                timeline,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The sample with one text in every place that takes Markdown, and another in every place that takes a line. */
    public static Document withContent(String markdown, String line) {
        return withContent(
                markdown,
                line,
                new Document.Meeting(
                        "HELD",
                        AT,
                        AT,
                        line,
                        List.of(line),
                        markdown,
                        "javascript:alert(1)",
                        new Invitation(
                                AT,
                                line,
                                line,
                                "https://video.example.com/review",
                                List.of(line),
                                List.of(line, "5 min: a question"),
                                line),
                        line,
                        AT.plus(Duration.ofDays(2))),
                null);
    }

    /** As above, with a meeting that has not taken place and a follow-up review that is to come. */
    public static Document withPlannedMeeting() {
        return withContent(
                "Some text.",
                "A line",
                new Document.Meeting(
                        "PLANNED",
                        AT,
                        null,
                        "A line",
                        List.of(),
                        null,
                        "https://video.example.com/recording",
                        null,
                        null,
                        null),
                LocalDate.parse("2024-12-01"));
    }

    /** As above, with a meeting that was cancelled. */
    public static Document withCancelledMeeting() {
        return withContent(
                "Some text.",
                "A line",
                new Document.Meeting(
                        "CANCELLED", AT, null, "A line", List.of(), null, null, null, "Nobody can come", null),
                null);
    }

    private static Document withContent(
            String markdown, String line, Document.Meeting meeting, @Nullable LocalDate followUpReviewOn) {
        return new Document(
                "PM-3",
                line,
                "DRAFT",
                null,
                new Document.Details(
                        "INC-3",
                        line,
                        "INCIDENT",
                        AT,
                        AT,
                        line,
                        "HIGH",
                        line,
                        List.of(line),
                        List.of(new Document.Participant(line, List.of("RESPONDER"), List.of(new Presence(AT, AT)))),
                        List.of(
                                new Span("RESOLUTION", "RECORDED", 60L, null, AT),
                                new Span("DETECTION", "NOT_APPLICABLE", null, "START_NOT_RECORDED", AT)),
                        List.of(line),
                        List.of(new Attribute(line, markdown))),
                Stream.concat(sections().stream(), analysisAndMeeting())
                        .map(section -> new Document.Section(
                                section.key(), section.title(), section.kind(), markdown, "INTERNAL"))
                        .toList(),
                List.of(new TimelineItem(
                        AT,
                        "CHANGE",
                        markdown,
                        line,
                        "javascript:alert(1)",
                        true,
                        line,
                        line,
                        new Document.Decision(markdown, List.of(line, "Wait"), line, markdown),
                        references(line),
                        AT)),
                new Document.Impact(
                        markdown,
                        markdown,
                        markdown,
                        List.of(new Document.Figure("complaints", "1", null), new Document.Figure(line, line, line)),
                        List.of(new ImpactDetail("Regions", markdown)),
                        List.of(new ImpactPeriod(AT, AT.plusSeconds(60), line), new ImpactPeriod(AT, null, null))),
                List.of(new Why(1, line, markdown, references(line)), new Why(2, line, markdown, null)),
                List.of(new Factor("PROCESS", line, line, markdown, references(line))),
                List.of(new Lesson("WENT_WELL", markdown)),
                List.of(new Document.Review("REQUEST_CHANGES", line, AT, markdown)),
                List.of(new Action(
                        "AI-1",
                        line,
                        line,
                        null,
                        "OPEN",
                        false,
                        false,
                        "PREVENTIVE_MEASURE",
                        "DETECT",
                        markdown,
                        line,
                        "INC-8",
                        true,
                        false,
                        List.of(line),
                        List.of(new ActionStep("VERIFIED", line, AT, markdown, "https://example.org/evidence")),
                        new ActionBenefit("DETECT", 20),
                        false)),
                followUpReviewOn,
                List.of(new Cause(1, "PROCESS", markdown, references(line)), new Cause(2, null, markdown, null)),
                List.of(new Question(line, line, markdown), new Question(line, null, null)),
                List.of(new Risk(line, markdown, line, LocalDate.parse("2025-01-15"))),
                meeting,
                List.of(
                        new Document.Evidence(
                                "SCREENSHOT", line, markdown, "https://wiki.example.com/graph", line, AT, line),
                        new Document.Evidence("OTHER", line, null, null, null, null, null)),
                List.of(
                        new Document.FollowUp(
                                AT,
                                line,
                                markdown,
                                LocalDate.parse("2025-02-01"),
                                List.of(new Acceptance("AI-1", line)),
                                AT.plus(Duration.ofDays(3))),
                        new Document.FollowUp(AT, line, markdown, null, List.of(), null)),
                new MinutesBought(80, 31, 70),
                "INTERNAL",
                new ExternalSummary(line, markdown, markdown),
                List.of(new NamedPerson(line, "user:somebody", "responder")));
    }

    private static List<Reference> references(String line) {
        return List.of(
                new Reference(line, "https://wiki.example.com/promotions"),
                new Reference(line, "javascript:alert(1)"),
                new Reference(line, null));
    }

    private static Stream<Document.Section> analysisAndMeeting() {
        return Stream.of(
                section("fishbone", "Causes by Area", "FISHBONE"),
                section("open-questions", "Open Questions", "OPEN_QUESTIONS"),
                section("accepted-risks", "Accepted Risks", "ACCEPTED_RISKS"),
                section("meeting", "Review Meeting", "MEETING"),
                section("evidence", "Evidence", "EVIDENCE"));
    }

    private static Document.Details details() {
        return new Document.Details(
                "INC-1",
                "Payment processing failure",
                "INCIDENT",
                Instant.parse("2024-11-15T10:15:00Z"),
                Instant.parse("2024-11-15T11:35:00Z"),
                "Customer Support and Error Monitoring",
                "HIGH",
                "a critical business function was impacted",
                List.of("checkout", "discounts"),
                List.of(
                        new Document.Participant("Dana Winter", List.of("INCIDENT_COMMANDER"), null),
                        new Document.Participant("Sam Okoye", List.of("RESPONDER", "SCRIBE"), null)),
                List.of(
                        span("FIRST_SIGNAL", 420, "10:22"),
                        span("DETECTION", 600, "10:25"),
                        span("ACKNOWLEDGEMENT", 900, "10:30"),
                        span("IDENTIFICATION", 1800, "10:45"),
                        span("MITIGATION", 3900, "11:20"),
                        span("RESOLUTION", 4800, "11:35")),
                null,
                null);
    }

    private static List<Document.Section> sections() {
        return List.of(
                section("details", "Incident Details", "DETAILS"),
                new Document.Section(
                        "executive-summary",
                        "Executive Summary",
                        "PROSE",
                        "On 15 November 2024 the checkout failed for **orders with promotional codes**. About 230"
                                + " payments did not go through in 80 minutes, an estimated 45,000 USD of revenue.\n\n"
                                + "Support for stackable discounts had gone live minutes before; it met promotions without"
                                + " metadata, which nothing had been tested with.",
                        null),
                section("timeline", "Timeline of Events", "TIMELINE"),
                section("impact", "Impact Assessment", "IMPACT"),
                new Document.Section(
                        "detection",
                        "Detection",
                        "PROSE",
                        "A customer wrote three minutes before the alert fired. The threshold was meant for slower"
                                + " failures:\n\n"
                                + "| signal | at |\n"
                                + "| --- | --- |\n"
                                + "| first ticket | 10:22 |\n"
                                + "| alert | 10:25 |",
                        null),
                section("response", "Response and Recovery", "PROSE"),
                section("root-cause-analysis", "Root Cause Analysis", "FIVE_WHYS"),
                new Document.Section(
                        "primary-root-cause",
                        "Primary Root Cause",
                        "PROSE",
                        "Edge cases of promotion data were neither tested nor handled in the code for stackable"
                                + " discounts.",
                        null),
                section("contributing-factors", "Contributing Factors", "FACTORS"),
                section("lessons-learned", "Lessons Learned", "LESSONS"),
                section("action-items", "Action Items", "ACTION_ITEMS"),
                section("follow-up", "Follow-up", "FOLLOW_UP"));
    }

    private static Span span(String name, long seconds, String end) {
        return new Span(name, "RECORDED", seconds, null, Instant.parse("2024-11-15T" + end + ":00Z"));
    }

    private static Document.Section section(String key, String title, String kind) {
        return new Document.Section(key, title, kind, "", null);
    }
}
