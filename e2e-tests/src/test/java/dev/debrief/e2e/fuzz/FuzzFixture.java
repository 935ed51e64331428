package dev.debrief.e2e.fuzz;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.NOTIFICATION;
import static dev.debrief.localstack.Service.POSTMORTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ApiUser;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Resources in states that single valid requests do not lead to: a postmortem in review, a published one, a merged
 * incident, a source, a tracker and a calendar with known secrets, an action item that is due in years, notifications
 * and parked messages.
 */
final class FuzzFixture {

    /** The key of a source whose deliveries are accepted with {@link #SECRET}. */
    static final String SOURCE = "fuzz";

    static final String SECRET_HEADER = "X-Debrief-Secret";
    static final String SECRET = "the-secret-of-the-fuzzed-source";

    /** The key of a tracker that cannot be reached; its webhooks are accepted with {@link #SECRET}. */
    static final String TRACKER = "fuzz";

    private static final String FEEDS = "/api/v1/calendar-feeds";
    private static final int UNREADABLE_RECORDS = 40;

    private final Stack stack;
    private final ApiUser dana;
    private final ApiUser ada;

    FuzzFixture(Stack stack) {
        this.stack = stack;
        this.dana = new ApiUser(stack, "dana", "contributor");
        this.ada = new ApiUser(stack, "ada", "admin");
    }

    void create() {
        subscribe();
        addSource();
        addTracker();
        merge();
        resolve();
        var drafted = postmortem(resolve());
        fill(drafted);
        addActionItem(drafted);
        var inReview = submit(postmortem(resolve()));
        var published = submit(postmortem(resolve()));
        ada.transition(POSTMORTEM, published, "APPROVE", "");
        ada.transition(POSTMORTEM, published, "PUBLISH", "");
        ada.put(
                POSTMORTEM,
                inReview + "/reviewers",
                Map.of("reviewers", List.of(Map.of("handle", "role:reader", "displayName", "Anybody"))));
        parkMessages();
    }

    private void subscribe() {
        var contact = ada.tryCreate(
                NOTIFICATION,
                "/api/v1/contacts",
                Map.of("handle", "user:ada", "displayName", "Ada", "emails", List.of("ada@example.org")));
        assertThat(contact.status()).as(contact.text()).isIn(201, 409);
        ada.create(
                NOTIFICATION,
                "/api/v1/subscriptions",
                Map.of(
                        "contact",
                        "user:ada",
                        "eventTypes",
                        List.of("dev.debrief.incident.resolved.v1", "dev.debrief.postmortem.published.v1")));
    }

    /** With a person. */
    private void addSource() {
        ada.create(
                INCIDENT,
                "/api/v1/ingress-sources",
                Map.of("key", SOURCE, "kind", "splunk-on-call", "name", "Splunk On-Call", "secret", SECRET));
        var mapped = ada.at(INCIDENT)
                .call(
                        "PUT",
                        "/api/v1/ingress-sources/" + SOURCE + "/people/ada",
                        Map.of("If-Match", "\"0\""),
                        ApiClient.JSON
                                .createObjectNode()
                                .put("handle", "user:ada")
                                .put("role", "CONTRIBUTOR")
                                .put("name", "Ada"));
        assertThat(mapped.status()).as(mapped.text()).isEqualTo(200);
    }

    private void addTracker() {
        ada.create(
                ACTION_TRACKER,
                "/api/v1/trackers",
                Map.of(
                        "key", TRACKER,
                        "kind", "JIRA_DATA_CENTER",
                        "name", "Jira",
                        "baseUrl", "https://localhost:1",
                        "project", "PAY",
                        "credentials", Map.of("token", "the-token-of-the-fuzzed-tracker"),
                        "secret", SECRET));
    }

    /** Issues a calendar of due dates. Returns the parameters of the path at which it can be read. */
    Map<String, String> calendar() {
        var issued = ada.create(ACTION_TRACKER, FEEDS, Map.of("team", "team:qa"));
        var secret = issued.path("url").asText().replaceFirst(".*/(.*)\\.ics", "$1");
        return Map.of("feedId", issued.at("/feed/id").asText(), "secret", secret);
    }

    /** With reminders to come. */
    private void addActionItem(String postmortem) {
        var body = Map.of(
                "postmortem", postmortem.replaceFirst(".*/", ""),
                "title", "Add an index on the search table",
                "kind", "PREVENTIVE_MEASURE",
                "owner", Map.of("handle", "team:qa"),
                "dueOn", "2035-11-22",
                "status", "OPEN");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> dana.tryCreate(ACTION_TRACKER, "/api/v1/action-items", body)
                        .isSuccess());
    }

    private String report() {
        var incident = dana.create(
                INCIDENT,
                "/api/v1/incidents",
                Map.of("title", "Search returns empty pages", "severity", "HIGH", "services", List.of("search")));
        return "/api/v1/incidents/" + incident.path("key").asText();
    }

    private String resolve() {
        var incident = report();
        dana.act(INCIDENT, incident, "/transitions", Map.of("transition", "RESOLVE"));
        return incident.replaceFirst(".*/", "");
    }

    private void merge() {
        dana.act(INCIDENT, report(), "/merge", Map.of("into", report().replaceFirst(".*/", ""), "reason", "The same"));
    }

    private String postmortem(String incident) {
        var found = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> dana.read(POSTMORTEM, "/api/v1/postmortems?incident=" + incident)
                                .path("items"),
                        items -> !items.isEmpty());
        return "/api/v1/postmortems/" + found.at("/0/key").asText();
    }

    private String submit(String postmortem) {
        fill(postmortem);
        dana.transition(POSTMORTEM, postmortem, "SUBMIT", "");
        return postmortem;
    }

    /** Writes what is required. */
    private void fill(String postmortem) {
        dana.put(
                POSTMORTEM,
                postmortem + "/sections/executive-summary",
                Map.of("text", "Pages were empty for an hour."));
        dana.create(
                POSTMORTEM, postmortem + "/five-whys", Map.of("question", "Why?", "answer", "An index was missing."));
        dana.create(
                POSTMORTEM,
                postmortem + "/contributing-factors",
                Map.of("category", "PROCESS", "title", "Testing process"));
        dana.create(POSTMORTEM, postmortem + "/lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));
    }

    /** Publishes records that are no events; the consumers park them, so that these operations have something to do. */
    private void parkMessages() {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < UNREADABLE_RECORDS; i++) {
                for (var topic : List.of("debrief.incident.v1", "debrief.postmortem.v1")) {
                    var unused = producer.send(new ProducerRecord<>(topic, "fuzz-" + i, "torn"));
                }
            }
        }
        for (var service : List.of(POSTMORTEM, ACTION_TRACKER, NOTIFICATION)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !ada.read(service, "/api/v1/parked-messages")
                            .path("items")
                            .isEmpty());
        }
    }
}
