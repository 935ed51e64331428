package dev.debrief.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ApiUser;
import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.platform.testkit.vendor.PagerDutyIncident;
import dev.debrief.platform.testkit.vendor.PagerDutyStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Imports the history of a large account while incident-service is killed; run by {@code ./debrief prove history}. */
class HistoryProof {

    private static final int INCIDENTS = 5_000;
    private static final int KILLS = 5;

    /** A minute of PagerDuty takes a quarter of a minute here. */
    private static final int REQUESTS = 960;

    private static final Duration PERIOD = Duration.ofSeconds(15);

    private static final Instant FROM = Instant.parse("2022-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-12-01T00:00:00Z");
    private static final String SOURCES = "/api/v1/ingress-sources";

    /** The stub is on this machine. */
    private static final Map<String, String> LOOPBACK =
            Map.of("DEBRIEF_INGRESS_OUTGOING_ALLOWED_PRIVATE_HOSTS", "localhost");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void everyIncidentArrivesOnceAlthoughTheImportIsKilled() throws Exception {
        var report = ProofReport.start("history", "Past incidents arrive once each", """
                %,d incidents of two years, with log entries and notes, are imported from an API that enforces
                PagerDuty's documented windows of six months, cap of 10,000 records, pages of 100 and limit of %d
                requests a minute, here in %d seconds. Meanwhile incident-service is killed %d times. Afterwards every
                incident and every timeline entry is stored once, the API has refused no request but those over
                the limit, nobody is notified and no postmortem is drafted.
                """.formatted(
                        INCIDENTS, REQUESTS, PERIOD.toSeconds(), KILLS));

        try (var pagerDuty = new PagerDutyStub(REQUESTS, PERIOD, true);
                var stack = Stack.forTests(directory, LOOPBACK)) {
            fill(pagerDuty);
            stack.start();
            subscribe(stack);
            var start = Instant.now();
            var path = startImport(stack, pagerDuty);
            killMeanwhile(stack, path);
            var done = awaitEnd(stack, path);
            figures.put(
                    "import, seconds",
                    Long.toString(Duration.between(start, Instant.now()).toSeconds()));

            assertComplete(done);
            assertPolite(pagerDuty);
            var inspector = new EventInspector(stack);
            assertEachOnce(inspector);
            assertQuiet(inspector);
        }

        report.write(figures);
    }

    private static void fill(PagerDutyStub pagerDuty) {
        var apart = Duration.between(FROM, TO).dividedBy(INCIDENTS);
        IntStream.range(0, INCIDENTS)
                .forEach(number ->
                        pagerDuty.add(PagerDutyIncident.resolved(number, FROM.plus(apart.multipliedBy(number)))));
    }

    /** Somebody who is notified of every incident. */
    private static void subscribe(Stack stack) {
        var admin = new ApiUser(stack, "olga", "admin");
        admin.create(
                Service.NOTIFICATION,
                "/api/v1/contacts",
                Map.of(
                        "handle", "team:oncall",
                        "displayName", "On-call",
                        "emails", Set.of("oncall@example.org")));
        admin.create(
                Service.NOTIFICATION,
                "/api/v1/subscriptions",
                Map.of(
                        "contact",
                        "team:oncall",
                        "eventTypes",
                        Set.of("dev.debrief.incident.reported.v1", "dev.debrief.incident.resolved.v1")));
    }

    private static String startImport(Stack stack, PagerDutyStub pagerDuty) {
        var admin = new ApiUser(stack, "olga", "admin");
        admin.create(
                Service.INCIDENT,
                SOURCES,
                Map.of(
                        "key", "pagerduty",
                        "kind", "pagerduty",
                        "name", "PagerDuty",
                        "api", Map.of("url", pagerDuty.url(), "token", PagerDutyStub.TOKEN)));
        var imports = SOURCES + "/pagerduty/history-imports";
        var started = admin.create(Service.INCIDENT, imports, Map.of("from", FROM.toString(), "to", TO.toString()));
        return imports + "/" + started.path("id").asText();
    }

    /** Kills it when so many incidents are imported that all kills are evenly spread. */
    private void killMeanwhile(Stack stack, String path) {
        var replica = stack.replica(Service.INCIDENT);
        for (var kill = 1; kill <= KILLS; kill++) {
            var until = kill * INCIDENTS / (KILLS + 1);
            await("import of " + until + " incidents")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> read(stack, path).at("/progress/imported").asInt() >= until);
            replica.kill();
            replica.start();
        }
        figures.put("kills", Integer.toString(KILLS));
    }

    private static JsonNode awaitEnd(Stack stack, String path) {
        await("end of the import")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !read(stack, path).path("state").asText().equals("RUNNING"));
        return read(stack, path);
    }

    private static JsonNode read(Stack stack, String path) {
        return ApiClient.as(stack.token("olga", "admin"), stack.baseUrl(Service.INCIDENT))
                .read(path);
    }

    private void assertComplete(JsonNode done) {
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("COMPLETED");
        var progress = done.path("progress");
        assertThat(progress.path("imported").asInt()).isEqualTo(INCIDENTS);
        assertThat(progress.path("unchanged").asInt()).isZero();
        assertThat(progress.path("skipped").asInt()).isZero();
        assertThat(progress.path("failed").asInt()).isZero();
        assertThat(progress.path("windowsDone").asInt())
                .isEqualTo(progress.path("windows").asInt())
                .isGreaterThan(1);
        figures.put("windows", progress.path("windows").asText());
    }

    private void assertPolite(PagerDutyStub pagerDuty) {
        for (var status : new int[] {400, 401, 404, 500}) {
            assertThat(pagerDuty.answered(status)).as("answers " + status).isZero();
        }
        figures.put("requests that were answered", Integer.toString(pagerDuty.answered(200)));
        figures.put("requests over the limit", Integer.toString(pagerDuty.answered(429)));
    }

    private void assertEachOnce(EventInspector inspector) {
        assertThat(inspector.count(Service.INCIDENT, "incident")).isEqualTo(INCIDENTS);
        assertThat(inspector.rowTexts(Service.INCIDENT, """
                select external_id from ingress_incident join incident on incident.id = incident_id
                where status = 'RESOLVED'""")).hasSize(INCIDENTS);
        var notes = IntStream.range(0, INCIDENTS)
                .filter(number -> PagerDutyIncident.resolved(number, FROM).hasNote())
                .count();
        var entries = inspector.count(Service.INCIDENT, "timeline_entry where not automatic");
        assertThat(entries).isEqualTo((long) INCIDENTS * PagerDutyIncident.ENTRIES + notes);
        assertThat(inspector.rowTexts(Service.INCIDENT, """
                select incident_id, occurred_at, kind from timeline_entry
                group by incident_id, occurred_at, kind having count(*) > 1""")).isEmpty();
        figures.put("incidents, each once", String.format("%,d", INCIDENTS));
        figures.put("timeline entries, each once", String.format("%,d", entries));
    }

    /** After every consumer has applied all events. */
    private static void assertQuiet(EventInspector inspector) {
        var events = inspector.count(Service.INCIDENT, "outbox_event");
        for (var consumer : new Service[] {Service.POSTMORTEM, Service.NOTIFICATION}) {
            await("events consumed by " + consumer.module())
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> inspector
                                    .consumedEventIds(consumer)
                                    .getOrDefault("incident-events", Set.of())
                                    .size()
                            == events);
            assertThat(inspector.count(consumer, "parked_message")).isZero();
        }
        assertThat(inspector.count(Service.POSTMORTEM, "postmortem")).isZero();
        assertThat(inspector.count(Service.NOTIFICATION, "delivery")).isZero();
    }
}
