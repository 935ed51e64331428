package dev.debrief.e2e;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.POSTMORTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the resolved incident to the closed postmortem, as several people work on it over REST. Follows the guide. */
@ExtendWith(SharedStack.class)
@Order(4)
class PostmortemLifecycleJourney {

    private ApiUser dana;
    private ApiUser sam;
    private ApiUser ada;
    private ApiUser reader;

    @BeforeEach
    void signIn() {
        var stack = SharedStack.stack();
        dana = new ApiUser(stack, "dana", "contributor");
        sam = new ApiUser(stack, "sam", "contributor");
        ada = new ApiUser(stack, "ada", "approver");
        reader = new ApiUser(stack, "ruth", "reader");
    }

    @Test
    void fromTheResolvedIncidentToTheClosedPostmortem() {
        var incident = incidentIsResolved();
        var path = draftIsCreated(incident);
        sectionsAreWritten(path);
        causesAreAnalysed(path);
        meetingIsHeld(path);
        sectionIsDiscussed(path);
        blamingLanguageIsReplaced(path);
        var actions = actionItemsAreCreated(path);
        postmortemIsReviewedAndPublished(path);
        documentIsRendered(path);
        documentIsShared(path);
        actionItemsAreCompleted(actions);
        followUpReviewClosesThePostmortem(path);

        var id = reader.read(POSTMORTEM, path).path("id").asText();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(eventTypesOf(id))
                        .containsExactly(
                                "drafted",
                                "meeting-scheduled",
                                "meeting-held",
                                "commented",
                                "commented",
                                "submitted",
                                "review-requested",
                                "review-approved",
                                "changes-requested",
                                "submitted",
                                "review-requested",
                                "review-approved",
                                "approved",
                                "published",
                                "follow-up-review-scheduled",
                                "follow-up-review-held",
                                "follow-up-review-scheduled",
                                "follow-up-review-held",
                                "closed"));
    }

    private String incidentIsResolved() {
        var incident = dana.create(
                INCIDENT,
                "/api/v1/incidents",
                Map.of(
                        "title", "Payment processing failure",
                        "kind", "INCIDENT",
                        "severity", "HIGH",
                        "severityReason", "A critical business function was impacted",
                        "services", List.of("checkout"),
                        "times",
                                Map.of(
                                        "startedAt", "2024-11-15T10:15:00Z",
                                        "detectedAt", "2024-11-15T10:25:00Z",
                                        "mitigatedAt", "2024-11-15T11:20:00Z"),
                        "reportedBy", Map.of("handle", "team:support", "displayName", "Customer Support")));
        var path = "/api/v1/incidents/" + incident.path("key").asText();
        dana.create(
                INCIDENT,
                path + "/timeline",
                Map.of(
                        "occurredAt", "2024-11-15T10:15:00Z",
                        "kind", "CHANGE",
                        "text", "Stackable discounts are deployed.",
                        "keyMoment", true));
        dana.create(
                INCIDENT,
                path + "/participants",
                Map.of("handle", "user:sam", "displayName", "Sam Okoye", "roles", List.of("RESPONDER")));
        dana.act(
                INCIDENT,
                path,
                "/transitions",
                Map.of("transition", "RESOLVE", "at", "2024-11-15T11:35:00Z", "reason", "Error rates are normal."));
        return incident.path("key").asText();
    }

    private String draftIsCreated(String incident) {
        var found = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> reader.read(POSTMORTEM, "/api/v1/postmortems?incident=" + incident)
                                .path("items"),
                        items -> !items.isEmpty());
        assertThat(found.at("/0/status").asText()).isEqualTo("DRAFT");
        return "/api/v1/postmortems/" + found.at("/0/key").asText();
    }

    private void sectionsAreWritten(String path) {
        var summary = reader.read(POSTMORTEM, path + "/sections/executive-summary");
        assertThat(summary.path("text").asText()).contains("1 hour 20 minutes after the impact began");
        dana.put(
                POSTMORTEM,
                path + "/sections/executive-summary",
                Map.of("text", "The checkout failed for 80 minutes."));
        sam.put(POSTMORTEM, path + "/sections/detection", Map.of("text", "A customer wrote before the alert fired."));
    }

    private void causesAreAnalysed(String path) {
        var entry =
                reader.read(POSTMORTEM, path).at("/incident/timeline/0/entryId").asText();
        var first = dana.create(
                POSTMORTEM,
                path + "/five-whys",
                Map.of(
                        "question", "Why did the checkout fail?",
                        "answer", "The discount calculation met promotions without metadata.",
                        "links", List.of(Map.of("timelineEntryId", entry))));
        sam.create(
                POSTMORTEM,
                path + "/five-whys",
                Map.of(
                        "parentId", first.path("id").asText(),
                        "question", "Why was that not seen before?",
                        "answer", "No test used old promotions."));
        dana.create(
                POSTMORTEM,
                path + "/contributing-factors",
                Map.of("category", "PROCESS", "subcategory", "testing", "title", "Test data follows the happy path"));
        sam.create(
                POSTMORTEM,
                path + "/lessons",
                Map.of("kind", "TAKEAWAY", "text", "Canary deployments should be standard."));
    }

    private void meetingIsHeld(String path) {
        var refused = dana.tryPut(POSTMORTEM, path + "/meeting", meetingLedBy("user:sam", "Sam Okoye"));
        assertThat(refused.problem()).isEqualTo("facilitator-involved");

        dana.put(POSTMORTEM, path + "/meeting", meetingLedBy("user:priya", "Priya Raman"));
        var held = dana.act(
                POSTMORTEM,
                path + "/meeting",
                "/hold",
                Map.of(
                        "heldAt", "2024-11-18T09:02:00Z",
                        "attended", List.of(Map.of("handle", "user:sam", "displayName", "Sam Okoye")),
                        "notes", "We asked at each point what was known then."));
        assertThat(held.path("status").asText()).isEqualTo("HELD");
    }

    private static Map<String, ?> meetingLedBy(String handle, String name) {
        return Map.of(
                "startsAt", "2024-11-18T09:00:00Z",
                "endsAt", "2024-11-18T10:00:00Z",
                "facilitator", Map.of("handle", handle, "displayName", name));
    }

    private void sectionIsDiscussed(String path) {
        var thread = sam.create(
                POSTMORTEM,
                path + "/comments",
                Map.of("section", "detection", "quote", "the alert", "text", "Which alert?"));
        var comment = path + "/comments/" + thread.path("id").asText();
        dana.create(
                POSTMORTEM,
                path + "/comments",
                Map.of("inReplyTo", thread.path("id").asText(), "text", "Error rate."));
        dana.act(POSTMORTEM, comment, "/resolve", Map.of());
        assertThat(reader.read(POSTMORTEM, comment).path("resolved").asBoolean())
                .isTrue();
    }

    /** Sam writes blaming language, gets a suggestion and rewrites the sentence. */
    private void blamingLanguageIsReplaced(String path) {
        var section = path + "/sections/response";
        var blaming = sam.put(POSTMORTEM, section, Map.of("text", "Sam forgot to test orders without metadata."));
        assertThat(blaming.at("/languageFindings/0/suggestions/0").asText())
                .isEqualTo("Describe what made it hard to test orders without metadata.");
        assertThat(reader.read(POSTMORTEM, path + "/language").findValuesAsText("path"))
                .contains(section);
        sam.put(POSTMORTEM, section, Map.of("text", "All test orders had metadata."));
        assertThat(reader.read(POSTMORTEM, path + "/language").findValuesAsText("path"))
                .doesNotContain(section);
        assertThat(reader.read(POSTMORTEM, path + "/readiness").path("findings").findValuesAsText("rule"))
                .contains("ACTIONS_MISSING", "FACTOR_WITHOUT_EVIDENCE")
                .doesNotContain("MEETING_MISSING", "WHYS_MISSING");
    }

    private List<String> actionItemsAreCreated(String path) {
        var postmortem = path.replaceFirst(".*/", "");
        return List.of(
                action(postmortem, "Test promotions without metadata"), action(postmortem, "Deploy with canaries"));
    }

    /** The tracker learns about the postmortem from an event, so the first attempts can be too early. */
    private String action(String postmortem, String title) {
        Map<String, ?> body = Map.of(
                "postmortem", postmortem,
                "title", title,
                "kind", "PREVENTIVE_MEASURE",
                "intent", "PREVENT",
                "owner", Map.of("handle", "team:qa", "displayName", "QA Team"),
                "dueOn", "2024-11-30",
                "status", "OPEN");
        var response = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> dana.tryCreate(ACTION_TRACKER, "/api/v1/action-items", body),
                        ApiClient.ApiResponse::isSuccess);
        return "/api/v1/action-items/" + response.body().path("key").asText();
    }

    private void postmortemIsReviewedAndPublished(String path) {
        dana.put(
                POSTMORTEM,
                path + "/reviewers",
                Map.of("reviewers", List.of(Map.of("handle", "user:ruth", "displayName", "Ruth"))));
        dana.transition(POSTMORTEM, path, "SUBMIT", "");
        reader.create(POSTMORTEM, path + "/reviews", Map.of("verdict", "APPROVED"));
        ada.transition(POSTMORTEM, path, "REQUEST_CHANGES", "Say how it was recovered.");
        sam.put(POSTMORTEM, path + "/sections/response", Map.of("text", "A fix was deployed after 65 minutes."));
        dana.transition(POSTMORTEM, path, "SUBMIT", "");
        assertThat(ada.tryAct(POSTMORTEM, path, "/transitions", Map.of("transition", "APPROVE"))
                        .status())
                .isEqualTo(409);
        diffShowsTheChange(path);
        reader.create(POSTMORTEM, path + "/reviews", Map.of("verdict", "APPROVED"));
        ada.transition(POSTMORTEM, path, "APPROVE", "");
        assertThat(dana.tryAct(POSTMORTEM, path, "/transitions", Map.of("transition", "PUBLISH"))
                        .status())
                .isEqualTo(403);
        ada.transition(POSTMORTEM, path, "PUBLISH", "");
    }

    /** A reviewer sees what changed since the previous submission. */
    private void diffShowsTheChange(String path) {
        var submitted =
                reader.read(POSTMORTEM, path + "/versions?milestone=SUBMITTED").path("items");
        var diff = reader.read(
                POSTMORTEM,
                path + "/versions/" + submitted.at("/1/version").asText() + "/diff/"
                        + submitted.at("/0/version").asText());
        assertThat(diff.path("sections").findValuesAsText("key")).containsExactly("response");
        assertThat(diff.at("/sections/0/text/0/added/0").asText()).isEqualTo("A fix was deployed after 65 minutes.");
        assertThat(diff.path("items")).isEmpty();
    }

    /** The document learns about the action items from events, which may arrive after the publication. */
    private void documentIsRendered(String path) {
        await().atMost(Duration.ofSeconds(20)).until(() -> progress(path, "total") == 2);
        for (var type : List.of("text/html", "text/markdown")) {
            var document = reader.at(POSTMORTEM).get(path + "/document", type);
            assertThat(document.text())
                    .contains(
                            "Payment processing failure",
                            "The checkout failed for 80 minutes.",
                            "A fix was deployed after 65 minutes.",
                            "No test used old promotions.",
                            "Test data follows the happy path",
                            "Deploy with canaries",
                            "0 of 2 done");
        }
    }

    /** Readers without a token see what their audience may, until the link is revoked. */
    private void documentIsShared(String path) {
        var link = ada.create(POSTMORTEM, path + "/share-links", Map.of("audience", "ORGANISATION"));
        var url = URI.create(link.path("url").asText()).getPath();
        var anybody = ApiClient.anonymous(SharedStack.stack().baseUrl(POSTMORTEM));

        var shared = anybody.get(url, "text/html");
        assertThat(shared.status()).isEqualTo(200);
        assertThat(shared.text())
                .contains("The checkout failed for 80 minutes.")
                .doesNotContain("user:");
        var revoked = ada.at(POSTMORTEM)
                .call("DELETE", path + "/share-links/" + link.at("/link/id").asText(), Map.of("If-Match", "*"), null);
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(anybody.get(url, "text/html").status()).isEqualTo(404);
    }

    private void actionItemsAreCompleted(List<String> actions) {
        for (var action : actions) {
            dana.transition(ACTION_TRACKER, action, "START", "");
            dana.transition(ACTION_TRACKER, action, "COMPLETE", "");
        }
        ada.act(
                ACTION_TRACKER,
                actions.get(0),
                "/transitions",
                Map.of("transition", "VERIFY", "reason", "The new tests fail without the fix."));
    }

    private void followUpReviewClosesThePostmortem(String path) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> progress(path, "verified") == 1 && progress(path, "done") == 2);
        var review = path + "/follow-up-review";
        var again = dana.act(
                POSTMORTEM,
                review,
                "/hold",
                Map.of(
                        "heldAt", "2024-12-02T09:00:00Z",
                        "outcome", "Tests are there, canaries are too new to tell.",
                        "nextReviewOn", "2030-01-07"));
        assertThat(again.path("reviewOn").asText()).isEqualTo("2030-01-07");
        var last = Map.of("heldAt", "2025-01-07T09:00:00Z", "outcome", "Canaries caught two bad deployments.");
        var refused = ada.tryAct(POSTMORTEM, review, "/hold", last);
        assertThat(refused.problem()).isEqualTo("action-items-unfinished");

        ada.act(
                POSTMORTEM,
                review,
                "/hold",
                Map.of(
                        "heldAt", "2025-01-07T09:00:00Z",
                        "outcome", "Canaries caught two bad deployments.",
                        "accepted",
                                List.of(Map.of(
                                        "key",
                                        refused.body()
                                                .at("/unfinishedActionItems/0")
                                                .asText(),
                                        "reason",
                                        "Seen"))));
        assertThat(reader.read(POSTMORTEM, path).path("status").asText()).isEqualTo("CLOSED");
    }

    private int progress(String path, String what) {
        JsonNode progress = reader.read(POSTMORTEM, path).path("actionItemProgress");
        return progress.path(what).asInt();
    }

    private List<String> eventTypesOf(String postmortem) {
        return new EventInspector(SharedStack.stack())
                .published("debrief.postmortem.v1").stream()
                        .filter(event -> event.key().equals(postmortem))
                        .map(event -> event.type().replaceAll("dev\\.debrief\\.postmortem\\.(.*)\\.v1", "$1"))
                        .toList();
    }
}
