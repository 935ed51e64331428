package dev.debrief.incidents.ingress.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MappingHandlerTest {

    private static final int MAX_ATTEMPTS = 7;

    private static final String ALERT = """
            {"version": "4", "groupKey": "{}:{alertname=\\"Down\\"}", "status": "firing", "receiver": "debrief",
             "externalURL": "http://alertmanager.example.com", "groupLabels": {"alertname": "Down"},
             "commonLabels": {"alertname": "Down"}, "commonAnnotations": {},
             "alerts": [{"status": "firing", "labels": {"alertname": "Down"}, "annotations": {},
                         "startsAt": "2024-11-15T10:25:00Z", "endsAt": "0001-01-01T00:00:00Z", "fingerprint": "f1"}]}""";

    @Inject
    JobWorker worker;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;

    /** Only jobs of the test are due. */
    @BeforeEach
    void addSource() {
        TestDatabase.execute("UPDATE job SET next_at = now() + interval '1 day' WHERE state = 'PENDING'");
        source = StubSource.add();
    }

    @Test
    void mapsADeliveryOnce() {
        String delivery = source.deliver("checkout fails");

        worker.runDue();

        ApiResponse mapped = admin.get(delivery).expect(200);
        assertThat(mapped.text("/delivery/state")).isEqualTo("MAPPED");
        assertThat(mapped.text("/delivery/mappedAt")).isNotEmpty();
        String incident = mapped.text("/delivery/incidentIds/0");
        assertThat(admin.get("/api/v1/incidents/" + incident).text("/title")).isEqualTo("Incident of a stub");
        source.deliver("checkout fails");
        assertThat(worker.runDue()).isZero();
    }

    @Test
    void keepsWhatIsIgnoredWithTheReason() {
        String delivery = source.deliver(StubKind.IGNORED);

        worker.runDue();

        ApiResponse ignored = admin.get(delivery).expect(200);
        assertThat(ignored.text("/delivery/state")).isEqualTo("IGNORED");
        assertThat(ignored.text("/delivery/reason")).isEqualTo("It is only a test.");
        assertThat(ignored.at("/delivery/incidentIds")).isEmpty();
    }

    @Test
    void namesTheRuleThatIgnoresADelivery() {
        admin.put("/api/v1/policies/ingress", "*", """
                        {"rules": [{"key": "drills", "sources": ["%s"], "set": {"ignore": true}}]}
                        """.formatted(source.key())).expect(200);
        String delivery = source.deliver("a drill");
        ApiResponse dryRun = admin.post(delivery + "/dry-run", "{}").expect(200);

        worker.runDue();

        ApiResponse ignored = admin.get(delivery).expect(200);
        assertThat(ignored.text("/delivery/state")).isEqualTo("IGNORED");
        assertThat(ignored.text("/delivery/reason")).isEqualTo("The rule 'drills' ignores it.");
        assertThat(dryRun.text("/state")).isEqualTo("IGNORED");
        assertThat(dryRun.text("/reason")).isEqualTo("The rule 'drills' ignores it.");
        assertThat(dryRun.texts("/changes", "outcome")).containsExactly("NOT_APPLIED");
    }

    @Test
    void mapsARepetitionOfWhatOpenedNoIncident() {
        admin.put("/api/v1/policies/ingress", "*", """
                        {"rules": [{"key": "notes", "sources": ["%s"], "set": {"opensIncident": false}}]}
                        """.formatted(source.key())).expect(200);
        String delivery = source.deliver("nothing to join");
        worker.runDue();
        assertThat(admin.get(delivery).at("/delivery/incidentIds")).isEmpty();
        restoreRules();

        source.deliver("nothing to join");
        source.deliver("nothing to join");

        assertThat(jobs(delivery)).as("one is pending").containsExactlyInAnyOrder("SUCCEEDED", "PENDING");
        worker.runDue();
        assertThat(admin.get(delivery).at("/delivery/incidentIds")).hasSize(1);
        source.deliver("nothing to join");
        assertThat(jobs(delivery)).as("it has an incident").containsExactly("SUCCEEDED", "SUCCEEDED");
    }

    @Test
    void mapsARepetitionOfWhatWasIgnored() {
        String delivery = source.deliver(StubKind.IGNORED);
        worker.runDue();

        source.deliver(StubKind.IGNORED);

        assertThat(jobs(delivery)).containsExactlyInAnyOrder("SUCCEEDED", "PENDING");
        assertThat(admin.get(delivery).json().at("/delivery").has("reason")).isFalse();
    }

    @Test
    void alertsThatAreRepeatedAreReceivedNow() {
        String key = "alerts-" + UUID.randomUUID();
        admin.post(
                        "/api/v1/ingress-sources",
                        Map.of("key", key, "kind", "alertmanager", "name", "Alerts", "secret", "secret-of-the-alerts"))
                .expect(201);
        StubSource alerts = new StubSource(key, "secret-of-the-alerts");
        ApiClient sender = ApiClient.anonymous().with("Authorization", "Bearer secret-of-the-alerts");
        String delivery = deliver(sender, alerts);
        worker.runDue();
        assertThat(admin.get(delivery).at("/delivery/incidentIds")).hasSize(1);
        TestDatabase.execute(
                "UPDATE ingress_delivery SET received_at = '2024-11-15T10:26:00Z',"
                        + " first_received_at = '2024-11-15T10:26:00Z' WHERE id = CAST(? AS uuid)",
                idOf(delivery));

        assertThat(deliver(sender, alerts)).isEqualTo(delivery);

        ApiResponse repeated = admin.get(delivery).expect(200);
        assertThat(repeated.text("/delivery/state")).isEqualTo("RECEIVED");
        assertThat(repeated.text("/delivery/firstReceivedAt")).isEqualTo("2024-11-15T10:26:00Z");
        assertThat(repeated.text("/delivery/receivedAt")).isGreaterThan("2025");
        assertThat(jobs(delivery)).containsExactlyInAnyOrder("SUCCEEDED", "PENDING");
    }

    private static String deliver(ApiClient sender, StubSource alerts) {
        return "/api/v1/ingress/received/"
                + sender.post(alerts.deliveryUrl(), "application/json", ALERT.getBytes(UTF_8))
                        .expect(202)
                        .text("/id");
    }

    @Test
    void putsWhatCannotBeReadInQuarantineUntilItIsReplayed() {
        String body = StubKind.UNREADABLE + source.key();
        String delivery = source.deliver(body);
        worker.runDue();

        ApiResponse quarantined = admin.get(delivery).expect(200);
        assertThat(quarantined.text("/delivery/state")).isEqualTo("QUARANTINED");
        assertThat(quarantined.text("/delivery/reason")).isEqualTo("The stub cannot read it.");

        StubKind.corrected(body);
        ApiResponse replayed = admin.post(delivery + "/replay", "{}").expect(202);
        assertThat(replayed.text("/state")).isEqualTo("RECEIVED");
        assertThat(replayed.json().has("reason")).isFalse();
        worker.runDue();
        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("MAPPED");
    }

    @Test
    void mapsADeliveryAgainWithoutApplyingItTwice() {
        String delivery = source.deliver("search fails");
        worker.runDue();
        String incidents = admin.get(delivery).at("/delivery/incidentIds").toString();

        admin.post(delivery + "/replay", "{}").expect(202);
        worker.runDue();

        assertThat(admin.get(delivery).at("/delivery/incidentIds").toString()).isEqualTo(incidents);
    }

    @Test
    void aReplayOfWhatWaitsToBeMappedChangesNothing() {
        String delivery = source.deliver("payments fail");

        admin.post(delivery + "/replay", "{}").expect(202);

        assertThat(TestDatabase.column("SELECT state FROM job WHERE subject_id = ?", idOf(delivery)))
                .containsExactly("PENDING");
    }

    @Test
    void triesAgainWhenTheSenderSaysSo() {
        String delivery = source.deliver(StubKind.UNAVAILABLE);

        worker.runDue();

        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("RECEIVED");
        List<String> wait = TestDatabase.column(
                "SELECT extract(epoch FROM next_at - now()) > 400 FROM job WHERE subject_id = ?", idOf(delivery));
        assertThat(wait).containsExactly("t");
    }

    @Test
    void givesUpAtTheEndOfTheSchedule() {
        String refused = source.deliver(StubKind.REFUSED);
        String broken = source.deliver(StubKind.BROKEN);
        attempt(refused, broken);
        assertThat(admin.get(refused).text("/delivery/state")).isEqualTo("RECEIVED");

        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            attempt(refused, broken);
        }

        assertThat(admin.get(refused).text("/delivery/reason"))
                .isEqualTo("It could not be mapped in 7 attempts. The last one: The stub refuses it. #/title must be"
                        + " shorter");
        assertThat(admin.get(broken).text("/delivery/reason"))
                .startsWith("It could not be mapped in 7 attempts.")
                .doesNotContain("Exception");
        assertThat(admin.get(broken).text("/delivery/state")).isEqualTo("QUARANTINED");
    }

    @Test
    void aRemovedSourceLeavesNothingToDo() {
        String delivery = source.deliver("orders fail");
        admin.delete(source.location(), admin.get(source.location()).etag()).expect(204);

        worker.runDue();

        assertThat(TestDatabase.column("SELECT state FROM job WHERE subject_id = ?", idOf(delivery)))
                .containsExactly("SUCCEEDED");
        admin.get(delivery).expectProblem(404, "not-found");
    }

    @AfterEach
    void restoreRules() {
        admin.put("/api/v1/policies/ingress", "*", """
                        {"rules": [{"key": "watchdog", "alerts": true,
                                    "when": {"label.alertname": ["Watchdog", "DeadMansSwitch"],
                                             "severity": ["info", "none"]},
                                    "set": {"ignore": true}}]}
                        """).expect(200);
    }

    private static List<String> jobs(String delivery) {
        return TestDatabase.column("SELECT state FROM job WHERE subject_id = ?", idOf(delivery));
    }

    private void attempt(String... deliveries) {
        for (String delivery : deliveries) {
            TestDatabase.execute(
                    "UPDATE job SET next_at = now() WHERE subject_id = ? AND state = 'PENDING'", idOf(delivery));
        }
        worker.runDue();
    }

    private static String idOf(String delivery) {
        return delivery.substring(delivery.lastIndexOf('/') + 1);
    }
}
