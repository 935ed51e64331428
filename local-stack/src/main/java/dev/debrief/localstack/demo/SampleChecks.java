package dev.debrief.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.CaughtMail;
import dev.debrief.localstack.LocalTokens;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares what the services say with what the sample says. */
final class SampleChecks {

    private static final Map<String, Integer> MINUTES = Map.of(
            "FIRST_SIGNAL", 7,
            "DETECTION", 10,
            "ACKNOWLEDGEMENT", 15,
            "IDENTIFICATION", 30,
            "MITIGATION", 65,
            "RESOLUTION", 80);
    private static final long MOST_RESIDENT_BYTES = 350L * 1024 * 1024;

    private final Stack stack;
    private final String incident;
    private final String postmortem;
    private final @Nullable Double secondsToDraft;
    private final ServiceClient incidents;
    private final ServiceClient postmortems;
    private final List<String> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    SampleChecks(Stack stack, String incident, String postmortem, @Nullable Double secondsToDraft) {
        this.stack = stack;
        this.incident = incident;
        this.postmortem = postmortem;
        this.secondsToDraft = secondsToDraft;
        var token = new LocalTokens(stack.tokens()).mint("reader");
        this.incidents = new ServiceClient(stack.baseUrl(Service.INCIDENT), token);
        this.postmortems = new ServiceClient(stack.baseUrl(Service.POSTMORTEM), token);
    }

    Outcome look() {
        var whole = awaitActionItems();
        var overdueMails = awaitOverdueMails(whole.path("actionItems"));
        durations();
        content(whole);
        document(whole);
        figures.add("e-mails about overdue items: " + overdueMails + " in the catcher");
        if (secondsToDraft != null) {
            figures.add(String.format(Locale.ROOT, "draft visible %.2f s after the resolution", secondsToDraft));
        }
        resident();
        return new Outcome(postmortem, figures, failures);
    }

    private void durations() {
        var durations = incidents.get("/api/v1/incidents/" + incident).path("durations");
        var told = new ArrayList<String>();
        for (var duration : durations) {
            var name = duration.path("name").asText();
            var expected = MINUTES.get(name);
            if (expected != null) {
                same(name + " in minutes", expected, duration.path("seconds").asInt() / 60);
                told.add(name.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + expected + " min");
            }
        }
        same("number of durations", MINUTES.size(), told.size());
        figures.add(incident + ": " + String.join(", ", told));
    }

    private void content(JsonNode whole) {
        var window = whole.path("meetingWindow");
        same(
                "start of the meeting window",
                "2024-11-16T11:35:00Z",
                window.path("from").asText());
        same(
                "end of the meeting window",
                "2024-11-18T11:35:00Z",
                window.path("to").asText());
        var meeting = postmortems.get("/api/v1/postmortems/" + postmortem + "/meeting");
        same("meeting", "HELD", meeting.path("status").asText());
        same("people missing at the meeting", 0, meeting.path("missing").size());
        same("warnings about the meeting", 0, meeting.path("warnings").size());
        figures.add("meeting window " + window.path("from").asText() + " to "
                + window.path("to").asText() + ", held on "
                + meeting.path("record").path("heldAt").asText() + " by "
                + meeting.path("record").path("attended").size() + " people");
        same(
                "follow-up review",
                "2024-12-01",
                whole.path("followUpReview").path("reviewOn").asText());
        same("status", "PUBLISHED", whole.path("status").asText());
        same("timeline entries", 9, whole.path("incident").path("timeline").size());
        same("whys", 5, whole.path("fiveWhys").size());
        same("contributing factors", 4, whole.path("contributingFactors").size());
        same("lessons", 5, whole.path("lessons").size());
        same("action items", 6, whole.path("actionItems").size());
        var impact = whole.path("incident").path("impact");
        same(
                "failed transactions",
                230,
                impact.path("failedTransactions").path("value").asInt());
        same("complaints", 15, impact.path("complaints").path("value").asInt());
        same("lost revenue", 45000, impact.path("revenueLoss").path("amount").asInt());
        figures.add(postmortem + ": 9 timeline entries, 5 whys, 4 factors, 5 lessons, 6 action items ("
                + whole.path("actionItemProgress").path("overdue").asInt() + " overdue)");
    }

    private void document(JsonNode whole) {
        var path = "/api/v1/postmortems/" + postmortem + "/document";
        var html = postmortems.text(path, "text/html");
        var markdown = postmortems.text(path, "text/markdown");
        for (var section : whole.path("sections")) {
            var title = section.path("title").asText();
            contains("HTML", html, title);
            contains("Markdown", markdown, title);
        }
        for (var part : List.of("1 hour 20 minutes", "230", "QA Team", "Engineering Team Lead", "canary")) {
            contains("HTML", html, part);
            contains("Markdown", markdown, part);
        }
        figures.add("document: " + html.length() + " characters of HTML, " + markdown.length() + " of Markdown, all "
                + whole.path("sections").size() + " sections");
    }

    private void resident() {
        var told = new ArrayList<String>();
        for (var service : Service.values()) {
            var bytes = stack.replica(service).residentBytes();
            told.add(service.module() + " " + bytes / (1024 * 1024) + " MB");
            if (bytes > MOST_RESIDENT_BYTES) {
                failures.add(service.module() + " takes more than 350 MB of memory");
            }
        }
        figures.add("resident: " + String.join(", ", told));
    }

    /** All items are overdue, and each owner has an address. */
    private long awaitOverdueMails(JsonNode actionItems) {
        return Patience.waitFor("an e-mail about each overdue action item", () -> {
            var subjects =
                    stack.mail().messages().stream().map(CaughtMail::subject).toList();
            var told = StreamSupport.stream(actionItems.spliterator(), false)
                    .filter(item -> subjects.stream()
                            .anyMatch(
                                    subject -> subject.contains(item.path("key").asText() + " ")
                                            && subject.matches(".*(overdue|past its due date).*")))
                    .count();
            return told == actionItems.size() ? Optional.of(told) : Optional.empty();
        });
    }

    private JsonNode awaitActionItems() {
        return Patience.waitFor("postmortem-service learning of the overdue action items", () -> {
            var whole = postmortems.get("/api/v1/postmortems/" + postmortem);
            var overdue = StreamSupport.stream(whole.path("actionItems").spliterator(), false)
                    .filter(item -> item.path("overdue").asBoolean())
                    .count();
            return overdue >= 6 ? Optional.of(whole) : Optional.empty();
        });
    }

    private void contains(String form, String document, String part) {
        if (!document.contains(part)) {
            failures.add("the document in " + form + " does not contain '" + part + "'");
        }
    }

    private void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            failures.add(what + " is " + found + ", not " + expected);
        }
    }
}
