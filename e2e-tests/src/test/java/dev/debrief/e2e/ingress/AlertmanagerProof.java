package dev.debrief.e2e.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Incidents from a real Prometheus, and from senders that behave as documented; run by {@code ./debrief prove
 * alertmanager}, not by the build.
 */
class AlertmanagerProof {

    private static final String ALERTS = "alertmanager";
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(250);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path stackDirectory;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path monitoringDirectory;

    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void incidentsBeginAndEndInTheirSources() throws Exception {
        Monitoring.requireInstalled();
        var report = ProofReport.start(
                "alertmanager", "Incidents begin and end in their sources", """
                A rule of a Prometheus fires and is resolved, in two regions, and an Alertmanager sends its groups to a running
                stack. The first alert opens an incident, every alert is in the timeline, an alert that fires again within the
                quiet period, here %d minute, reopens nothing, and after it the incident is resolved and its postmortem is
                drafted once. Then a sender that behaves as PagerDuty documents it, and one with the template of Splunk On-Call,
                report an incident each. Both send in order and repeat what fails, PagerDuty also delivers some webhooks twice.
                Meanwhile incident-service is killed. Nothing is lost or done twice.
                """.formatted(QUIET.toMinutes()));

        try (var stack = Stack.forTests(stackDirectory, Map.of())) {
            stack.start();
            alertsOpenAndResolveAnIncident(stack);
            pagerDutyReportsAnIncident(stack);
            splunkOnCallReportsAnIncident(stack);
        }

        report.write(figures);
    }

    private void alertsOpenAndResolveAnIncident(Stack stack) throws Exception {
        var admin = new IngressAdmin(stack);
        admin.replaceRules(List.of(Map.of(
                "key", "short-quiet-period",
                "kinds", List.of(ALERTS),
                "set", Map.of("quietMinutes", QUIET.toMinutes()))));
        var secret = admin.addSource(ALERTS, "alertmanager");
        try (var metric = new MetricTarget();
                var monitoring = new Monitoring(monitoringDirectory)) {
            monitoring.start(metric.port(), admin.deliveryUrl(ALERTS), secret);
            figures.putAll(monitoring.versions());

            var incident = anIncidentIsOpened(admin, metric);
            anAlertThatFiresAgainReopensNothing(admin, metric, incident);
            theIncidentIsResolvedAfterTheQuietPeriod(admin, metric, incident);

            var checks = new IncidentChecks(stack);
            checks.draftedOnce(incident);
            assertThat(admin.incidents(ALERTS)).containsExactly(incident);
            assertThat(checks.eventsOf(Service.INCIDENT, incident))
                    .contains("dev.debrief.incident.reported.v1", "dev.debrief.incident.resolved.v1")
                    .doesNotContain("dev.debrief.incident.reopened.v1");
            figures.put(
                    "deliveries of Alertmanager",
                    Integer.toString(admin.received(ALERTS).size()));
        }
    }

    private String anIncidentIsOpened(IngressAdmin admin, MetricTarget metric) {
        var since = Instant.now();
        metric.fail("eu");
        metric.fail("us");
        await().atMost(PATIENCE).until(() -> admin.incidents(ALERTS).size() == 1);
        figures.put("metric changes until the incident is open, seconds", seconds(since));
        var incident = admin.incidents(ALERTS).iterator().next();
        awaitEntries(admin, incident, "is firing", "region=eu", 1);
        awaitEntries(admin, incident, "is firing", "region=us", 1);
        var opened = admin.incident(incident);
        assertThat(opened.path("title").asText()).isEqualTo("One checkout in ten fails");
        assertThat(opened.path("severity").asText()).isEqualTo("CRITICAL");
        assertThat(opened.at("/services/0").asText()).isEqualTo("checkout");
        return incident;
    }

    private static void anAlertThatFiresAgainReopensNothing(IngressAdmin admin, MetricTarget metric, String incident) {
        metric.recover("us");
        awaitEntries(admin, incident, "is resolved", "region=us", 1);
        metric.recover("eu");
        awaitEntries(admin, incident, "is resolved", "region=eu", 1);
        var quietSince = Instant.now();
        awaitTime(quietSince.plus(QUIET.dividedBy(3)));
        assertThat(admin.isResolved(incident)).isFalse();
        metric.fail("eu");
        awaitEntries(admin, incident, "is firing", "region=eu", 2);
        awaitTime(quietSince.plus(QUIET).plusSeconds(15));
        assertThat(admin.isResolved(incident)).isFalse();
    }

    private void theIncidentIsResolvedAfterTheQuietPeriod(IngressAdmin admin, MetricTarget metric, String incident) {
        metric.recover("eu");
        awaitEntries(admin, incident, "is resolved", "region=eu", 2);
        var quietSince = Instant.now();
        await().atMost(QUIET.plus(PATIENCE)).until(() -> admin.isResolved(incident));
        assertThat(Duration.between(quietSince, Instant.now())).isGreaterThan(QUIET.minusSeconds(10));
        figures.put("last alert is resolved until the incident is resolved, seconds", seconds(quietSince));
    }

    private void pagerDutyReportsAnIncident(Stack stack) throws Exception {
        var admin = new IngressAdmin(stack);
        var secret = admin.addSource("pagerduty", "pagerduty");
        var pagerDuty = new PagerDutyWebhooks(admin.deliveryUrl("pagerduty"), secret, anHourAgo());
        var notes = List.of("The release is rolled back", "Error rates fall", "Error rates are normal");
        List<Runnable> events = List.of(
                () -> pagerDuty.incident("triggered", "P2"),
                () -> pagerDuty.incident("acknowledged", "P2"),
                () -> pagerDuty.incident("priority_updated", "P1"),
                () -> pagerDuty.note(notes.get(0)),
                () -> pagerDuty.statusUpdate("A fix is being verified"),
                () -> pagerDuty.note(notes.get(1)),
                () -> pagerDuty.note(notes.get(2)),
                () -> pagerDuty.incident("resolved", "P1"));

        sendAndKill(stack, pagerDuty.sender(), events);

        var incident = new IncidentChecks(stack).reportedOnce("pagerduty", events.size(), notes);
        assertThat(incident.path("severity").asText()).isEqualTo("CRITICAL");
        figures.put(
                "failed attempts of PagerDuty",
                Integer.toString(pagerDuty.sender().failed()));
    }

    private void splunkOnCallReportsAnIncident(Stack stack) throws Exception {
        var admin = new IngressAdmin(stack);
        var secret = admin.addSource("splunk", "splunk-on-call");
        var splunk = new SplunkOnCallWebhooks(admin.deliveryUrl("splunk"), secret);
        var start = anHourAgo();
        var chats = List.of("Logs show timeouts", "Scaled out", "Timeouts are gone");
        List<Runnable> events = List.of(
                () -> splunk.triggered(start),
                () -> splunk.acknowledged(start.plus(Duration.ofMinutes(5))),
                () -> splunk.chat(chats.get(0)),
                () -> splunk.chat(chats.get(1)),
                () -> splunk.chat(chats.get(2)),
                () -> splunk.resolved(start.plus(Duration.ofMinutes(40))));

        sendAndKill(stack, splunk.sender(), events);

        new IncidentChecks(stack).reportedOnce("splunk", events.size(), chats);
        figures.put(
                "failed attempts of Splunk On-Call",
                Integer.toString(splunk.sender().failed()));
    }

    /** Sends all events, and kills incident-service when half of them are accepted. */
    private static void sendAndKill(Stack stack, WebhookSender sender, List<Runnable> events) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var sending = thread.submit(() -> events.forEach(event -> {
                event.run();
                LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
            }));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> sender.accepted() >= events.size() / 2);
            stack.replica(Service.INCIDENT).kill();
            stack.replica(Service.INCIDENT).start();
            sending.get(2, TimeUnit.MINUTES);
        } finally {
            thread.shutdownNow();
        }
        assertThat(sender.failed()).as("failed attempts").isPositive();
    }

    /** Waits until so many entries contain both texts. */
    private static void awaitEntries(IngressAdmin admin, String incident, String state, String label, int count) {
        await(label + " " + state)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(admin.timeline(incident))
                        .filteredOn(text -> text.contains(state) && text.contains(label))
                        .hasSize(count));
    }

    private static void awaitTime(Instant time) {
        await().atMost(QUIET.multipliedBy(2)).until(() -> Instant.now().isAfter(time));
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String seconds(Instant since) {
        return String.format("%.1f", Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
