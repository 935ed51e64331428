package dev.debrief.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.demo.DemoResult;
import dev.debrief.localstack.demo.SampleIncident;
import dev.debrief.localstack.mail.CaughtMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sample incident from the first webhook to the published document, as readers, owners and frontends see it. It
 * counts what is there, so no other journey uses the stack before it.
 */
@ExtendWith(SharedStack.class)
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleIncidentJourney {

    private static Stack stack;
    private static DemoResult result;

    @BeforeAll
    static void runTheDemo() {
        stack = SharedStack.stack();
        result = new SampleIncident(stack, ProgressListener.SILENT).run();
    }

    @Test
    @Order(1)
    void demoMatchesTheSample() {
        assertThat(result.failures()).isEmpty();
    }

    @Test
    @Order(1)
    void beginsAndEndsWithAWebhookOfPagerDuty() {
        var received =
                as("admin", Service.INCIDENT).readAll("/api/v1/ingress/received?source=pagerduty-sample&state=MAPPED");

        assertThat(received)
                .hasSize(3)
                .allSatisfy(delivery -> assertThat(delivery.at("/incidentIds/0").asText())
                        .isEqualTo(incident().path("id").asText()));
        assertThat(incident().at("/reportedBy/handle").asText()).isEqualTo("system:pagerduty-sample");
        assertThat(as("reader", Service.INCIDENT).readAll("/api/v1/incidents/INC-1/timeline"))
                .filteredOn(entry -> entry.path("source").asText().equals("PagerDuty"))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly("DETECTION", "INVESTIGATION", "RESOLUTION");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "FIRST_SIGNAL, 7, 7 minutes",
        "DETECTION, 10, 10 minutes",
        "ACKNOWLEDGEMENT, 15, 15 minutes",
        "IDENTIFICATION, 30, 30 minutes",
        "MITIGATION, 65, 1 hour 5 minutes",
        "RESOLUTION, 80, 1 hour 20 minutes"
    })
    void measuresFromTheStartOfImpact(String name, long minutes, String inWords) {
        var durations = items(incident().path("durations"));

        assertThat(durations)
                .filteredOn(duration -> duration.path("name").asText().equals(name))
                .singleElement()
                .satisfies(duration -> {
                    assertThat(duration.path("status").asText()).isEqualTo("RECORDED");
                    assertThat(duration.path("seconds").asLong()).isEqualTo(minutes * 60);
                    assertThat(duration.path("inWords").asText()).isEqualTo(inWords);
                });
    }

    @Test
    @Order(1)
    void returnsTheIncidentWithItsTimelineAndImpact() {
        assertThat(incident().path("severity").asText()).isEqualTo("HIGH");
        assertThat(as("reader", Service.INCIDENT).readAll("/api/v1/incidents/INC-1/timeline?automatic=false"))
                .hasSize(9);
        var impact = as("reader", Service.INCIDENT).read("/api/v1/incidents/INC-1/impact");
        assertThat(impact.at("/failedTransactions/value").decimalValue()).isEqualByComparingTo("230");
        assertThat(impact.at("/revenueLoss/amount").decimalValue()).isEqualByComparingTo("45000");
        assertThat(impact.at("/revenueLoss/currency").asText()).isEqualTo("USD");
        assertThat(impact.at("/complaints/value").decimalValue()).isEqualByComparingTo("15");
    }

    @Test
    @Order(1)
    void returnsTheAnalysisAndTheMeetingWindow() {
        var postmortem = postmortem();

        assertThat(postmortem.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(postmortem.at("/meetingWindow/from").asText()).isEqualTo("2024-11-16T11:35:00Z");
        assertThat(postmortem.at("/meetingWindow/to").asText()).isEqualTo("2024-11-18T11:35:00Z");
        assertThat(postmortem.path("fiveWhys")).hasSize(5);
        assertThat(postmortem.path("contributingFactors")).hasSize(4);
        assertThat(postmortem.path("lessons")).hasSize(5);
        assertThat(postmortem.at("/followUpReview/reviewOn").asText()).isEqualTo("2024-12-01");
        assertThat(postmortem.at("/incident/timeline")).hasSize(9);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "1, team:qa, 2024-11-22, IN_PROGRESS",
        "2, team:engineering, 2024-11-30, OPEN",
        "3, team:engineering-leads, 2024-11-20, OPEN",
        "4, team:devops, 2024-12-15, OPEN",
        "5, team:senior-engineers, 2024-12-01, OPEN",
        "6, team:engineering, 2024-11-25, OPEN"
    })
    void tracksTheActionItem(int number, String owner, String dueOn, String status) {
        var tracked = as("reader", Service.ACTION_TRACKER).read("/api/v1/action-items/AI-" + number);

        assertThat(tracked.at("/owner/handle").asText()).isEqualTo(owner);
        assertThat(tracked.path("dueOn").asText()).isEqualTo(dueOn);
        assertThat(tracked.path("status").asText()).isEqualTo(status);
        assertThat(tracked.path("overdue").asBoolean()).isTrue();
        assertThat(items(postmortem().path("actionItems")))
                .filteredOn(item -> item.path("key").asText().equals("AI-" + number))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("status").asText()).isEqualTo(status);
                    assertThat(item.at("/owner/handle").asText()).isEqualTo(owner);
                });
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"text/html", "text/markdown"})
    void publishesADocumentWithEverySection(String type) {
        var path = "/api/v1/postmortems/" + result.postmortemKey() + "/document";

        var response = as("reader", Service.POSTMORTEM).get(path, type);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.type()).startsWith(type);
        assertThat(response.text()).contains(SampleDocument.SECTIONS).contains(SampleDocument.CONTENT);
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "pdf, application/pdf",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "json, application/json",
        "confluence, application/vnd.atlassian.confluence.storage+xml",
        "notion, application/vnd.notion.blocks+json",
        "csv, text/csv"
    })
    void publishesAVersionInEveryFormat(String format, String type) {
        var path = "/api/v1/postmortems/" + result.postmortemKey() + "/versions/1/document?format=" + format;

        var response = as("reader", Service.POSTMORTEM).get(path, type);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.type()).startsWith(type);
        assertThat(response.text()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @Order(1)
    @EnumSource(Service.class)
    void documentsItsApi(Service service) {
        var client = ApiClient.anonymous(stack.baseUrl(service));

        assertThat(client.get("/q/openapi").text()).contains("openapi: 3.1").contains("operationId");
        assertThat(client.get("/q/swagger-ui/", "text/html").text()).contains("swagger-ui");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "INCIDENT, /api/v1/incidents",
        "POSTMORTEM, /api/v1/postmortems",
        "ACTION_TRACKER, /api/v1/action-items",
        "NOTIFICATION, /api/v1/feed"
    })
    void requiresAuthentication(Service service, String path) {
        assertThat(as("reader", service).get(path).status()).isEqualTo(200);

        var response = ApiClient.anonymous(stack.baseUrl(service)).get(path);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.type()).startsWith("application/problem+json");
        assertThat(response.problem()).isEqualTo("unauthenticated");
        assertThat(response.body().path("traceId").asText()).isNotEmpty();
    }

    @Test
    @Order(2)
    void notifiesTheOwnerOfEachItemOnce() {
        var byRecipient = assignmentMails().stream().collect(toMap(CaughtMail::to, mail -> 1, Integer::sum));

        assertThat(byRecipient)
                .isEqualTo(Map.of(
                        "qa@example.com", 1,
                        "engineering@example.com", 2,
                        "engineering-leads@example.com", 1,
                        "devops@example.com", 1,
                        "senior-engineers@example.com", 1));
    }

    /** All days of the meeting window and of due dates had passed before they were recorded. */
    @Test
    @Order(2)
    void doesNotNotifyAboutDeadlinesThatPassedBeforeTheReport() {
        var types = as("admin", Service.NOTIFICATION).readAll("/api/v1/deliveries").stream()
                .map(delivery -> delivery.path("eventType").asText())
                .toList();

        assertThat(types)
                .contains("dev.debrief.postmortem.drafted.v1", "dev.debrief.postmortem.published.v1")
                .doesNotContain(
                        "dev.debrief.postmortem.meeting-scheduled.v1",
                        "dev.debrief.postmortem.meeting-window-closing.v1",
                        "dev.debrief.postmortem.meeting-window-missed.v1",
                        "dev.debrief.postmortem.overdue.v1",
                        "dev.debrief.action-item.due-soon.v1",
                        "dev.debrief.action-item.overdue.v1",
                        "dev.debrief.action-item.escalated.v1")
                .filteredOn("dev.debrief.action-item.assigned.v1"::equals)
                .hasSize(6);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stack.mail().messages()).hasSameSizeAs(types));
    }

    /** The e-mail about the verified item arrives after anything that the restart could have announced again. */
    @Test
    @Order(3)
    void restartKeepsDataAndAnnouncesNothingTwice() {
        stack = SharedStack.restart();

        assertThat(postmortem().path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(incident().path("status").asText()).isEqualTo("RESOLVED");
        transition("contributor", "COMPLETE", "");
        transition("approver", "VERIFY", "The new tests fail without the fix.");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stack.mail().messages())
                        .anyMatch(mail -> mail.to().equals("qa@example.com")
                                && mail.subject().contains("had the intended effect")));
        assertThat(assignmentMails()).hasSize(6);
    }

    private static void transition(String role, String transition, String reason) {
        var path = "/api/v1/action-items/AI-1";
        var tracker = as(role, Service.ACTION_TRACKER);
        var body =
                ApiClient.JSON.createObjectNode().put("transition", transition).put("reason", reason);
        var etag = tracker.get(path).etag();
        var response = tracker.call("POST", path + "/transitions", Map.of("If-Match", etag), body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private static List<CaughtMail> assignmentMails() {
        return stack.mail().messages().stream()
                .filter(SampleIncidentJourney::isAboutAssignment)
                .toList();
    }

    private static boolean isAboutAssignment(CaughtMail mail) {
        return mail.subject().contains("is assigned to");
    }

    private static JsonNode incident() {
        return as("reader", Service.INCIDENT).read("/api/v1/incidents/INC-1");
    }

    private static JsonNode postmortem() {
        return as("reader", Service.POSTMORTEM).read("/api/v1/postmortems/" + result.postmortemKey());
    }

    private static ApiClient as(String role, Service service) {
        return ApiClient.as(stack.token("e2e-" + role, role), stack.baseUrl(service));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
