package dev.debrief.incidents.ingress.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.vendor.PagerDutyIncident;
import dev.debrief.platform.testkit.vendor.PagerDutyStub;
import dev.debrief.platform.testkit.vendor.SplunkOnCallIncident;
import dev.debrief.platform.testkit.vendor.SplunkOnCallStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class HistoryImportTest {

    private static final Instant FROM = Instant.parse("2022-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-12-01T00:00:00Z");
    private static final String RANGE = "{\"from\": \"" + FROM + "\", \"to\": \"" + TO + "\"}";

    @Inject
    JobWorker worker;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final HistorySources sources = new HistorySources(admin);
    private final PagerDutyStub pagerDuty = PagerDutyStub.unlimited();

    @AfterEach
    void close() {
        pagerDuty.close();
    }

    @Test
    void importsEachIncidentOnceAcrossWindows() {
        addIncidents(250);
        HistorySource source = sources.pagerDuty(pagerDuty.url());

        ApiResponse done = finish(source.start(RANGE));

        assertThat(done.text("/state")).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(done.text("/progress/windows")).isEqualTo("5");
        assertThat(done.text("/progress/windowsDone")).isEqualTo("5");
        assertThat(done.text("/progress/imported")).isEqualTo("250");
        assertThat(source.importedIncidents()).hasSize(250);
        assertThat(pagerDuty.answered(400))
                .as("requests beyond the limits of PagerDuty")
                .isZero();

        ApiResponse again = finish(source.start(RANGE));

        assertThat(again.text("/progress/imported")).isEqualTo("0");
        assertThat(again.text("/progress/unchanged")).isEqualTo("250");
        assertThat(source.importedIncidents()).hasSize(250);
    }

    @Test
    void describesAnIncidentWithTimelineAndParticipants() {
        pagerDuty.add(incident(5));
        HistorySource source = sources.pagerDuty(pagerDuty.url());
        source.mapPerson("PUSER01", "user:paula");

        finish(source.start(RANGE));

        String path = "/api/v1/incidents/" + source.incidentOf("P000005");
        ApiResponse incident = admin.get(path).expect(200);
        assertThat(incident.text("/title")).isEqualTo("Checkout error rate 5");
        assertThat(incident.text("/status")).isEqualTo("RESOLVED");
        assertThat(incident.texts("/services")).contains("checkout");
        assertThat(incident.texts("/labels")).contains("imported");
        assertThat(Instant.parse(incident.text("/times/startedAt")))
                .isEqualTo(incident(5).createdAt());
        assertThat(Instant.parse(incident.text("/times/detectedAt")))
                .isEqualTo(incident(5).createdAt());
        assertThat(Instant.parse(incident.text("/times/acknowledgedAt")))
                .isEqualTo(incident(5).createdAt().plus(Duration.ofMinutes(4)));
        assertThat(Instant.parse(incident.text("/times/resolvedAt")))
                .isEqualTo(incident(5).resolvedAt());
        assertThat(incident.text("/reportedBy/handle")).isEqualTo("system:" + source.key());
        ApiResponse timeline = admin.get(path + "/timeline").expect(200);
        assertThat(timeline.texts("/items", "kind"))
                .containsExactly("DETECTION", "COMMUNICATION", "STATUS", "NOTE", "RESOLUTION");
        assertThat(timeline.texts("/items", "source")).containsOnly("A source with a history");
        assertThat(timeline.text("/items/3/text")).isEqualTo("A note, not cut: the payment provider limits requests.");
        ApiResponse participants = admin.get(path + "/participants").expect(200);
        assertThat(participants.texts("/items", "handle")).containsExactly("user:paula");
        assertThat(participants.text("/items/0/roles/0")).isEqualTo("RESPONDER");
    }

    @Test
    void raisesNoAlarmUnlessDraftsAreWanted() {
        pagerDuty.add(incident(1));
        HistorySource quiet = sources.pagerDuty(pagerDuty.url());
        finish(quiet.start(RANGE));
        HistorySource drafting = sources.pagerDuty(pagerDuty.url());
        finish(drafting.start("{\"from\": \"" + FROM + "\", \"to\": \"" + TO + "\", \"drafts\": true}"));

        PublishedEvents quietEvents = PublishedEvents.about(quiet.incidentOf("P000001"));
        PublishedEvents draftingEvents = PublishedEvents.about(drafting.incidentOf("P000001"));

        for (String name : new String[] {"reported", "resolved"}) {
            assertThat(quietEvents.last(name).at("/incident/imported").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(draftingEvents.last(name).at("/incident/imported").asBoolean())
                    .as(name + " with drafts")
                    .isFalse();
        }
    }

    @Test
    void continuesAfterAFailureInTheMiddleOfAPage() {
        addIncidents(20);
        HistorySource source = sources.pagerDuty(pagerDuty.url());
        pagerDuty.failOnce("/incidents/P000007/log_entries", 503);
        ApiResponse started = source.start(RANGE);

        worker.runDue();

        ApiResponse waiting = admin.get(started.location()).expect(200);
        assertThat(waiting.text("/state")).isEqualTo("RUNNING");
        assertThat(waiting.text("/progress/imported")).isEqualTo("6");
        assertThat(waiting.text("/lastError")).contains("503");
        assertThat(waiting.text("/waitingUntil")).isNotEmpty();

        ApiResponse done = finish(started);

        assertThat(done.text("/state")).isEqualTo("COMPLETED");
        assertThat(done.text("/progress/imported")).isEqualTo("20");
        assertThat(done.text("/progress/unchanged")).isEqualTo("0");
        assertThat(source.importedIncidents()).hasSize(20);
    }

    @Test
    void leavesOutOpenIncidents() {
        pagerDuty.add(incident(1)).add(new PagerDutyIncident(2, incident(2).createdAt(), false));
        HistorySource source = sources.pagerDuty(pagerDuty.url());

        ApiResponse done = finish(source.start(RANGE));

        assertThat(done.text("/progress/imported")).isEqualTo("1");
        assertThat(done.text("/progress/skipped")).isEqualTo("1");
    }

    @Test
    void leavesAnIncidentAsItIsThatAWebhookHasBroughtBefore() {
        pagerDuty.add(incident(1)).add(incident(2));
        HistorySource source = sources.pagerDuty(pagerDuty.url());
        byte[] body = """
                {"event": {"id": "01TRIGGERED", "event_type": "incident.triggered", "resource_type": "incident",
                  "occurred_at": "%1$s", "agent": null, "client": null,
                  "data": {"id": "P000001", "type": "incident", "number": 1, "status": "triggered",
                    "created_at": "%1$s", "title": "Reported live", "urgency": "high"}}}
                """.formatted(incident(1).createdAt()).getBytes(UTF_8);
        ApiClient sender = ApiClient.anonymous();
        for (Map.Entry<String, String> header :
                HexSignature.pagerDuty(List.of(source.secret())).sign(body).entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        sender.post("/api/v1/ingress/" + source.key(), "application/json", body).expect(202);
        worker.runDue();
        String live = source.incidentOf("P000001");

        ApiResponse done = finish(source.start(RANGE));

        assertThat(done.text("/progress/imported")).isEqualTo("1");
        assertThat(done.text("/progress/unchanged")).isEqualTo("1");
        assertThat(source.incidentOf("P000001")).isEqualTo(live);
        assertThat(admin.get("/api/v1/incidents/" + live).expect(200).text("/title"))
                .isEqualTo("Reported live");
    }

    @Test
    void waitsWhenTheLimitOfCallsIsReached() {
        try (PagerDutyStub limited = new PagerDutyStub(15, Duration.ofSeconds(1), true)) {
            IntStream.rangeClosed(1, 20).forEach(number -> limited.add(incident(number)));
            HistorySource source = sources.pagerDuty(limited.url());

            ApiResponse done = finish(source.start(RANGE));

            assertThat(done.text("/state")).isEqualTo("COMPLETED");
            assertThat(done.text("/progress/imported")).isEqualTo("20");
            assertThat(limited.answered(429)).isPositive();
            assertThat(source.importedIncidents()).hasSize(20);
        }
    }

    /** The interval between calls is a second in tests. */
    @Test
    void readsSplunkOnCallOneCallAtATime() {
        try (SplunkOnCallStub splunk = new SplunkOnCallStub(Duration.ofSeconds(1))) {
            IntStream.rangeClosed(1, 130)
                    .forEach(number ->
                            splunk.add(SplunkOnCallIncident.resolved(number, FROM.plusSeconds(3600L * number))));
            HistorySource source = sources.splunkOnCall(splunk.url(), SplunkOnCallStub.API_KEY);

            ApiResponse done = finish(source.start(RANGE));

            assertThat(done.text("/state")).as(done.toString()).isEqualTo("COMPLETED");
            assertThat(done.text("/progress/windows")).isEqualTo("1");
            assertThat(done.text("/progress/imported")).isEqualTo("130");
            assertThat(source.importedIncidents()).hasSize(130);
            assertThat(splunk.answered(400)).isZero();
        }
    }

    @Test
    void aWrongKeyOfSplunkOnCallEndsTheImportAfterAPause() {
        try (SplunkOnCallStub splunk = new SplunkOnCallStub(Duration.ofSeconds(1))) {
            HistorySource source = sources.splunkOnCall(splunk.url(), "wrong");

            ApiResponse failed = finish(source.start(RANGE));

            assertThat(failed.text("/state")).isEqualTo("FAILED");
            assertThat(failed.text("/lastError")).contains("403");
            assertThat(splunk.answered(403)).isEqualTo(2);
        }
    }

    @Test
    void canBeRetriedWithAnotherToken() {
        pagerDuty.add(incident(1));
        HistorySource source = sources.pagerDuty(pagerDuty.url(), "wrong");
        ApiResponse started = source.start(RANGE);
        ApiResponse failed = finish(started);
        assertThat(failed.text("/state")).isEqualTo("FAILED");
        assertThat(failed.text("/lastError")).isEqualTo("PagerDuty refuses the API token (401).");
        source.setToken(PagerDutyStub.TOKEN);

        admin.post(started.location() + "/retry", failed.etag(), "{}").expect(200);
        ApiResponse done = finish(started);

        assertThat(done.text("/state")).isEqualTo("COMPLETED");
        assertThat(done.text("/progress/imported")).isEqualTo("1");
        admin.post(started.location() + "/retry", "*", "{}").expectProblem(409, "history-import-not-failed");
    }

    @Test
    void aCancelledImportStops() {
        addIncidents(3);
        HistorySource source = sources.pagerDuty(pagerDuty.url());
        ApiResponse started = source.start(RANGE);

        ApiResponse cancelled =
                admin.post(started.location() + "/cancel", started.etag(), "{}").expect(200);

        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        worker.runDue();
        assertThat(source.importedIncidents()).isEmpty();
        admin.post(started.location() + "/cancel", "*", "{}").expectProblem(409, "history-import-ended");
    }

    @Test
    void aSourceHasOneRunningImport() {
        HistorySource source = sources.pagerDuty(pagerDuty.url());
        ApiResponse started = source.start(RANGE);

        ApiResponse refused = source.tryStart(RANGE).expectProblem(409, "history-import-running");

        assertThat(refused.text("/historyImportId")).isEqualTo(started.text("/id"));
        finish(started);
        finish(source.start(RANGE));
        assertThat(source.imports().texts("/items", "state")).containsExactly("COMPLETED", "COMPLETED");
    }

    @Test
    void refusesSourcesWithoutHistoryOrAccess() {
        sources.of("alertmanager", "{}").tryStart(RANGE).expectProblem(422, "history-not-supported");
        sources.of("pagerduty", "{}").tryStart(RANGE).expectProblem(422, "source-access-missing");
    }

    @Test
    void refusesEmptyAndFutureTimeRanges() {
        HistorySource source = sources.pagerDuty(pagerDuty.url());

        for (String range : new String[] {
            "{}",
            "{\"from\": \"1999-01-01T00:00:00Z\"}",
            "{\"from\": \"" + TO + "\", \"to\": \"" + FROM + "\"}",
            "{\"from\": \"" + FROM + "\", \"to\": \"2034-01-01T00:00:00Z\"}"
        }) {
            source.tryStart(range).expectProblem(400, "validation-failed");
        }
    }

    @Test
    void onlyAdminsImport() {
        HistorySource source = sources.pagerDuty(pagerDuty.url());

        ApiClient.as(Tokens.approver()).post(source.path(), RANGE).expectProblem(403, "forbidden");
    }

    /** Runs due jobs until the import has ended. */
    private ApiResponse finish(ApiResponse started) {
        String path = started.location();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    worker.runDue();
                    return !admin.get(path).text("/state").equals("RUNNING");
                });
        return admin.get(path).expect(200);
    }

    /** Evenly over the time range. */
    private void addIncidents(int count) {
        Duration apart = Duration.between(FROM, TO).dividedBy(count + 1L);
        IntStream.rangeClosed(1, count)
                .forEach(number ->
                        pagerDuty.add(PagerDutyIncident.resolved(number, FROM.plus(apart.multipliedBy(number)))));
    }

    private static PagerDutyIncident incident(int number) {
        return PagerDutyIncident.resolved(number, FROM.plusSeconds(3600L * number));
    }
}
