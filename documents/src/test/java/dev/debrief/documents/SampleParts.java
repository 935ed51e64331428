package dev.debrief.documents;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.ImpactDetail;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.model.Lesson;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.model.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the sample incident of the guide. */
final class SampleParts {

    private SampleParts() {}

    static List<TimelineItem> timeline() {
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

    private static TimelineItem moment(String time, String kind, String text, @Nullable String actor, boolean key) {
        String link = kind.equals("DETECTION") ? "https://grafana.example.com/d/checkout?from=1&to=2" : null;
        return new TimelineItem(
                Instant.parse("2024-11-15T" + time + ":00Z"),
                kind,
                text,
                actor,
                link,
                key,
                null,
                null,
                null,
                null,
                null);
    }

    static Document.Impact impact() {
        return new Document.Impact(
                "Customers could not complete purchases.",
                "Revenue was lost, and 15 customers complained.",
                "Engineering left its sprint work; support met more tickets than it could answer.",
                List.of(
                        new Document.Figure("failed transactions", "230", null),
                        new Document.Figure("complaints", "15", null),
                        new Document.Figure("lost revenue", "45,000 USD", "estimated")),
                List.of(new ImpactDetail("Data", "Intact: no order was charged twice")),
                List.of(new ImpactPeriod(
                        Instant.parse("2024-11-15T10:15:00Z"), Instant.parse("2024-11-15T11:35:00Z"), null)));
    }

    static List<Why> whys() {
        return List.of(
                new Why(1, "Why did the checkout fail?", "The discount calculation threw an exception.", null),
                new Why(2, "Why was there an exception?", "Promotions without metadata were not handled.", null),
                new Why(3, "Why were they not handled?", "The code took metadata for granted.", null),
                new Why(4, "Why was it taken for granted?", "Promotions of the old kind always had metadata.", null),
                new Why(
                        2,
                        "Why did testing not show it?",
                        "The test cases used promotions with complete data only.",
                        null));
    }

    static List<Factor> factors() {
        return List.of(
                new Factor("TECHNICAL", "code", "Code quality", "Null checks were missing.", null),
                new Factor("PROCESS", "testing", "Testing process", "Tests followed the happy path.", null),
                new Factor("PROCESS", "review", "Code review", "The checklist did not ask about nulls.", null),
                new Factor("PROCESS", null, "Deployment process", "There was no canary deployment.", null));
    }

    static List<Lesson> lessons() {
        return List.of(
                new Lesson("TAKEAWAY", "Tests of edge cases belong to every feature with external data."),
                new Lesson("TAKEAWAY", "The review checklist should ask about nulls."),
                new Lesson("TAKEAWAY", "Defensive programming needs practice in all teams."),
                new Lesson("TAKEAWAY", "Canary deployments should be standard for what customers use."),
                new Lesson("TAKEAWAY", "Alerts should lead to a faster response."));
    }

    static List<Document.Review> reviews() {
        return List.of(
                new Document.Review("SUBMIT", "Dana Winter", Instant.parse("2024-11-18T15:00:00Z"), null),
                new Document.Review(
                        "APPROVE", "Ines Brandt", Instant.parse("2024-11-19T10:00:00Z"), "Clear and complete."),
                new Document.Review("PUBLISH", "Ines Brandt", Instant.parse("2024-11-20T09:00:00Z"), null));
    }

    static List<Action> actions() {
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

    private static Action action(int number, String title, String owner, String dueOn, boolean late) {
        String status = number == 1 ? "IN_PROGRESS" : number == 4 ? "DONE" : "OPEN";
        return new Action(
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
                number == 4 ? "A faulty release reaches at most 5 % of the users" : null,
                null,
                true,
                number == 6,
                null,
                null,
                benefit(number),
                true);
    }

    private static @Nullable ActionBenefit benefit(int number) {
        return switch (number) {
            case 4 -> new ActionBenefit("MITIGATE", 39);
            case 6 -> new ActionBenefit("DETECT", 20);
            default -> null;
        };
    }
}
