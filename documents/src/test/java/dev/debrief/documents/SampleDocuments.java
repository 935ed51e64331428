package dev.debrief.documents;

import dev.debrief.documents.model.Document;
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
                timeline(),
                impact(),
                whys(),
                factors(),
                lessons(),
                reviews(),
                actions(),
                LocalDate.parse("2024-12-01"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As it is right after it was drafted, with nothing known but the incident. */
    public static Document empty() {
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
                        List.of(new Document.Span("RESOLUTION", "NOT_APPLICABLE", null, null)),
                        null,
                        null),
                sections().stream()
                        .map(section -> new Document.Section(section.key(), section.title(), section.kind(), ""))
                        .toList(),
                List.of(),
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
                        new Document.Invitation(
                                AT,
                                line,
                                line,
                                "https://video.example.com/review",
                                List.of(line),
                                List.of(line, "5 min: a question"),
                                line),
                        line),
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
                        null),
                LocalDate.parse("2024-12-01"));
    }

    /** As above, with a meeting that was cancelled. */
    public static Document withCancelledMeeting() {
        return withContent(
                "Some text.",
                "A line",
                new Document.Meeting("CANCELLED", AT, null, "A line", List.of(), null, null, null, "Nobody can come"),
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
                        List.of(new Document.Participant(line, List.of("RESPONDER"))),
                        List.of(
                                new Document.Span("RESOLUTION", "RECORDED", 60L, null),
                                new Document.Span("DETECTION", "NOT_APPLICABLE", null, "START_NOT_RECORDED")),
                        List.of(line),
                        List.of(new Document.Fact(line, markdown))),
                Stream.concat(sections().stream(), analysisAndMeeting())
                        .map(section -> new Document.Section(section.key(), section.title(), section.kind(), markdown))
                        .toList(),
                List.of(new Document.TimelineItem(
                        AT,
                        "CHANGE",
                        markdown,
                        line,
                        "javascript:alert(1)",
                        true,
                        line,
                        line,
                        new Document.Decision(markdown, List.of(line, "Wait"), line, markdown),
                        references(line))),
                new Document.Impact(
                        markdown,
                        markdown,
                        markdown,
                        List.of(new Document.Figure("complaints", "1", null), new Document.Figure(line, line, line)),
                        List.of(new Document.ImpactDetail("Regions", markdown))),
                List.of(
                        new Document.Why(1, line, markdown, references(line)),
                        new Document.Why(2, line, markdown, null)),
                List.of(new Document.Factor("PROCESS", line, line, markdown, references(line))),
                List.of(new Document.Lesson("WENT_WELL", markdown)),
                List.of(new Document.Review("REQUEST_CHANGES", line, AT, markdown)),
                List.of(new Document.Action(
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
                        true,
                        false)),
                followUpReviewOn,
                List.of(
                        new Document.Cause(1, "PROCESS", markdown, references(line)),
                        new Document.Cause(2, null, markdown, null)),
                List.of(new Document.Question(line, line, markdown), new Document.Question(line, null, null)),
                List.of(new Document.Risk(line, markdown, line, LocalDate.parse("2025-01-15"))),
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
                                List.of(new Document.Acceptance("AI-1", line))),
                        new Document.FollowUp(AT, line, markdown, null, List.of())));
    }

    private static List<Document.Reference> references(String line) {
        return List.of(
                new Document.Reference(line, "https://wiki.example.com/promotions"),
                new Document.Reference(line, "javascript:alert(1)"),
                new Document.Reference(line, null));
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
                        new Document.Participant("Dana Winter", List.of("INCIDENT_COMMANDER")),
                        new Document.Participant("Sam Okoye", List.of("RESPONDER", "SCRIBE"))),
                List.of(
                        new Document.Span("FIRST_SIGNAL", "RECORDED", 420L, null),
                        new Document.Span("DETECTION", "RECORDED", 600L, null),
                        new Document.Span("ACKNOWLEDGEMENT", "RECORDED", 900L, null),
                        new Document.Span("IDENTIFICATION", "RECORDED", 1800L, null),
                        new Document.Span("MITIGATION", "RECORDED", 3900L, null),
                        new Document.Span("RESOLUTION", "RECORDED", 4800L, null)),
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
                                + " metadata, which nothing had been tested with."),
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
                                + "| alert | 10:25 |"),
                section("response", "Response and Recovery", "PROSE"),
                section("root-cause-analysis", "Root Cause Analysis", "FIVE_WHYS"),
                new Document.Section(
                        "primary-root-cause",
                        "Primary Root Cause",
                        "PROSE",
                        "Edge cases of promotion data were neither tested nor handled in the code for stackable"
                                + " discounts."),
                section("contributing-factors", "Contributing Factors", "FACTORS"),
                section("lessons-learned", "Lessons Learned", "LESSONS"),
                section("action-items", "Action Items", "ACTION_ITEMS"),
                section("follow-up", "Follow-up", "FOLLOW_UP"));
    }

    private static Document.Section section(String key, String title, String kind) {
        return new Document.Section(key, title, kind, "");
    }

    private static List<Document.TimelineItem> timeline() {
        return List.of(
                moment("10:15", "CHANGE", "Stackable discounts are deployed to production.", "deployment", true),
                moment("10:22", "SIGNAL", "The first customer reports a failed checkout.", "support", true),
                moment("10:25", "DETECTION", "The error rate alert fires.", "monitoring", true),
                moment("10:30", "INVESTIGATION", "The on-call engineer starts to investigate.", null, false),
                moment(
                        "10:45",
                        "INVESTIGATION",
                        "The cause is found: a null pointer in `DiscountCalculator`.",
                        null,
                        true),
                moment("10:50", "ACTION", "A fix with null checks is ready.", null, false),
                moment("11:05", "ACTION", "The fix is on staging for verification.", null, false),
                moment("11:20", "MITIGATION", "The fix is deployed to production.", "deployment", true),
                moment(
                        "11:35",
                        "RESOLUTION",
                        "Error rates are normal; the incident is declared resolved.",
                        null,
                        true));
    }

    private static Document.TimelineItem moment(
            String time, String kind, String text, @Nullable String actor, boolean key) {
        String link = kind.equals("DETECTION") ? "https://grafana.example.com/d/checkout?from=1&to=2" : null;
        return new Document.TimelineItem(
                Instant.parse("2024-11-15T" + time + ":00Z"), kind, text, actor, link, key, null, null, null, null);
    }

    private static Document.Impact impact() {
        return new Document.Impact(
                "Customers could not complete purchases.",
                "Revenue was lost, and 15 customers complained.",
                "Engineering left its sprint work; support met more tickets than it could answer.",
                List.of(
                        new Document.Figure("failed transactions", "230", null),
                        new Document.Figure("complaints", "15", null),
                        new Document.Figure("lost revenue", "45,000 USD", "estimated")),
                List.of(new Document.ImpactDetail("Data", "Intact: no order was charged twice")));
    }

    private static List<Document.Why> whys() {
        return List.of(
                new Document.Why(1, "Why did the checkout fail?", "The discount calculation threw an exception.", null),
                new Document.Why(
                        2, "Why was there an exception?", "Promotions without metadata were not handled.", null),
                new Document.Why(3, "Why were they not handled?", "The code took metadata for granted.", null),
                new Document.Why(
                        4, "Why was it taken for granted?", "Promotions of the old kind always had metadata.", null),
                new Document.Why(
                        2,
                        "Why did testing not show it?",
                        "The test cases used promotions with complete data only.",
                        null));
    }

    private static List<Document.Factor> factors() {
        return List.of(
                new Document.Factor("TECHNICAL", "code", "Code quality", "Null checks were missing.", null),
                new Document.Factor("PROCESS", "testing", "Testing process", "Tests followed the happy path.", null),
                new Document.Factor("PROCESS", "review", "Code review", "The checklist did not ask about nulls.", null),
                new Document.Factor("PROCESS", null, "Deployment process", "There was no canary deployment.", null));
    }

    private static List<Document.Lesson> lessons() {
        return List.of(
                new Document.Lesson("TAKEAWAY", "Tests of edge cases belong to every feature with external data."),
                new Document.Lesson("TAKEAWAY", "The review checklist should ask about nulls."),
                new Document.Lesson("TAKEAWAY", "Defensive programming needs practice in all teams."),
                new Document.Lesson("TAKEAWAY", "Canary deployments should be standard for what customers use."),
                new Document.Lesson("TAKEAWAY", "Alerts should lead to a faster response."));
    }

    private static List<Document.Review> reviews() {
        return List.of(
                new Document.Review("SUBMIT", "Dana Winter", Instant.parse("2024-11-18T15:00:00Z"), null),
                new Document.Review(
                        "APPROVE", "Ines Brandt", Instant.parse("2024-11-19T10:00:00Z"), "Clear and complete."),
                new Document.Review("PUBLISH", "Ines Brandt", Instant.parse("2024-11-20T09:00:00Z"), null));
    }

    private static List<Document.Action> actions() {
        return List.of(
                action(1, "Add edge case tests for the discount calculation", "QA Team", "2024-11-22", true),
                action(2, "Add lint rules for null safety", "Engineering Team", "2024-11-30", false),
                action(
                        3,
                        "Ask about null handling in the review checklist",
                        "Engineering Team Lead",
                        "2024-11-20",
                        true),
                action(4, "Establish canary deployments for production", "DevOps Team", "2024-12-15", false),
                action(5, "Train the team in defensive programming", "Senior Engineers", "2024-12-01", false),
                action(6, "Review the thresholds of error alerts", "Engineering Team", "2024-11-25", false));
    }

    private static Document.Action action(int number, String title, String owner, String dueOn, boolean late) {
        String status = number == 1 ? "IN_PROGRESS" : number == 4 ? "DONE" : "OPEN";
        return new Document.Action(
                "AI-" + number,
                title,
                owner,
                LocalDate.parse(dueOn),
                status,
                number == 4,
                late,
                null,
                null,
                null,
                true,
                number == 6);
    }
}
