package dev.debrief.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.mail.CaughtMail;
import dev.debrief.localstack.token.LocalTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares the state of the services with the sample. */
final class DemoVerification {

    private static final Map<String, Integer> MINUTES = Map.of(
            "FIRST_SIGNAL", 7,
            "DETECTION", 10,
            "ACKNOWLEDGEMENT", 15,
            "IDENTIFICATION", 30,
            "MITIGATION", 65,
            "RESOLUTION", 80);
    private static final long MAX_RESIDENT_BYTES = 350L * 1024 * 1024;

    private final Stack stack;
    private final String incident;
    private final String postmortem;
    private final @Nullable Double secondsToDraft;
    private final ServiceClient incidents;
    private final ServiceClient postmortems;
    private final List<String> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    DemoVerification(Stack stack, String incident, String postmortem, @Nullable Double secondsToDraft) {
        this.stack = stack;
        this.incident = incident;
        this.postmortem = postmortem;
        this.secondsToDraft = secondsToDraft;
        var token = new LocalTokens(stack.tokens()).mint("reader");
        this.incidents = new ServiceClient(stack.baseUrl(Service.INCIDENT), token);
        this.postmortems = new ServiceClient(stack.baseUrl(Service.POSTMORTEM), token);
    }

    DemoResult verify() {
        var postmortemDetails = awaitActionItems();
        var assignmentMails = awaitAssignmentMails(postmortemDetails.path("actionItems"));
        checkDurations();
        checkContent(postmortemDetails);
        checkDocument(postmortemDetails);
        figures.add(assignmentMails + " e-mails to the owners of action items");
        if (secondsToDraft != null) {
            figures.add(String.format(
                    Locale.ROOT, "draft visible %.2f s after the webhook that resolved it", secondsToDraft));
        }
        checkResidentMemory();
        return new DemoResult(postmortem, figures, failures);
    }

    private void checkDurations() {
        var durations = incidents.get("/api/v1/incidents/" + incident).path("durations");
        var summaries = new ArrayList<String>();
        for (var duration : durations) {
            var name = duration.path("name").asText();
            var expected = MINUTES.get(name);
            if (expected != null) {
                checkEquals(
                        name + " in minutes", expected, duration.path("seconds").asInt() / 60);
                summaries.add(name.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + expected + " min");
            }
        }
        checkEquals("number of durations", MINUTES.size(), summaries.size());
        figures.add(incident + ": " + String.join(", ", summaries));
    }

    private void checkContent(JsonNode postmortemDetails) {
        var window = postmortemDetails.path("meetingWindow");
        checkEquals(
                "start of the meeting window",
                "2024-11-16T11:35:00Z",
                window.path("from").asText());
        checkEquals(
                "end of the meeting window",
                "2024-11-18T11:35:00Z",
                window.path("to").asText());
        var meeting = postmortems.get("/api/v1/postmortems/" + postmortem + "/meeting");
        checkEquals("meeting", "HELD", meeting.path("status").asText());
        checkEquals("missing attendees", 0, meeting.path("missing").size());
        checkEquals("warnings about the meeting", 0, meeting.path("warnings").size());
        figures.add("meeting window " + window.path("from").asText() + " to "
                + window.path("to").asText() + "; held at "
                + meeting.path("record").path("heldAt").asText() + " with "
                + meeting.path("record").path("attended").size() + " attendees");
        checkEquals(
                "follow-up review",
                "2024-12-01",
                postmortemDetails.path("followUpReview").path("reviewOn").asText());
        checkEquals("status", "PUBLISHED", postmortemDetails.path("status").asText());
        checkEquals(
                "timeline entries",
                9,
                postmortemDetails.path("incident").path("timeline").size());
        checkEquals("whys", 5, postmortemDetails.path("fiveWhys").size());
        checkEquals(
                "contributing factors",
                4,
                postmortemDetails.path("contributingFactors").size());
        checkEquals("lessons", 5, postmortemDetails.path("lessons").size());
        checkEquals("action items", 6, postmortemDetails.path("actionItems").size());
        var impact = postmortemDetails.path("incident").path("impact");
        checkEquals(
                "failed transactions",
                230,
                impact.path("failedTransactions").path("value").asInt());
        checkEquals("complaints", 15, impact.path("complaints").path("value").asInt());
        checkEquals(
                "lost revenue", 45000, impact.path("revenueLoss").path("amount").asInt());
        figures.add(postmortem + ": 9 timeline entries, 5 whys, 4 factors, 5 lessons, 6 action items ("
                + postmortemDetails.path("actionItemProgress").path("overdue").asInt() + " overdue)");
    }

    private void checkDocument(JsonNode postmortemDetails) {
        var path = "/api/v1/postmortems/" + postmortem + "/document";
        var html = postmortems.text(path, "text/html");
        var markdown = postmortems.text(path, "text/markdown");
        for (var section : postmortemDetails.path("sections")) {
            var title = section.path("title").asText();
            checkContains("HTML", html, title);
            checkContains("Markdown", markdown, title);
        }
        for (var part : List.of("1 hour 20 minutes", "230", "QA Team", "Engineering Team Lead", "canary")) {
            checkContains("HTML", html, part);
            checkContains("Markdown", markdown, part);
        }
        figures.add("document: " + html.length() + " characters of HTML, " + markdown.length() + " of Markdown, "
                + postmortemDetails.path("sections").size() + " sections");
    }

    private void checkResidentMemory() {
        var summaries = new ArrayList<String>();
        for (var service : Service.values()) {
            var bytes = stack.replica(service).residentBytes();
            summaries.add(service.module() + " " + bytes / (1024 * 1024) + " MB");
            if (bytes > MAX_RESIDENT_BYTES) {
                failures.add(service.module() + " uses more than 350 MB of memory");
            }
        }
        figures.add("memory: " + String.join(", ", summaries));
    }

    /** Each owner has an e-mail address. Due dates of 2024 are history, and nobody is reminded of them. */
    private long awaitAssignmentMails(JsonNode actionItems) {
        return Polling.waitFor("an e-mail to the owner of each action item", () -> {
            var subjects =
                    stack.mail().messages().stream().map(CaughtMail::subject).toList();
            var announced = StreamSupport.stream(actionItems.spliterator(), false)
                    .filter(item -> subjects.stream()
                            .anyMatch(
                                    subject -> subject.contains(item.path("key").asText() + " ")
                                            && subject.contains("is assigned to")))
                    .count();
            return announced == actionItems.size() ? Optional.of(announced) : Optional.empty();
        });
    }

    private JsonNode awaitActionItems() {
        return Polling.waitFor("postmortem-service to receive the overdue action items", () -> {
            var postmortemDetails = postmortems.get("/api/v1/postmortems/" + postmortem);
            var overdue = StreamSupport.stream(
                            postmortemDetails.path("actionItems").spliterator(), false)
                    .filter(item -> item.path("overdue").asBoolean())
                    .count();
            return overdue >= 6 ? Optional.of(postmortemDetails) : Optional.empty();
        });
    }

    private void checkContains(String format, String document, String part) {
        if (!document.contains(part)) {
            failures.add("the document in " + format + " does not contain '" + part + "'");
        }
    }

    private void checkEquals(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            failures.add(what + " is " + found + ", not " + expected);
        }
    }
}
