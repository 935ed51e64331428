package dev.debrief.e2e.webhook;

import static dev.debrief.localstack.Service.NOTIFICATION;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.platform.testkit.receiver.Receiver;
import dev.debrief.platform.testkit.receiver.ReceiverZoo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks to receivers that fail in every way; run by {@code ./debrief prove webhooks}. */
class WebhookProof {

    private static final int HEALTHY = 20;
    private static final int INCIDENTS = 240;
    /** Only each of so many is critical: a receiver that hangs takes the whole timeout for every attempt. */
    private static final int CRITICAL_EVERY = 12;

    private static final int KILLS = 10;
    private static final int MAX_ATTEMPTS = 4;
    private static final Duration BETWEEN_INCIDENTS = Duration.ofMillis(500);
    private static final Duration MAX_LATENCY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "DEBRIEF_WEBHOOKS_TIMEOUT", "2s",
            "DEBRIEF_WEBHOOKS_RETRY_DELAYS", "1s,2s,3s",
            "DEBRIEF_WEBHOOKS_BREAKER_OPEN_FOR", "1s",
            "DEBRIEF_WEBHOOKS_BREAKER_MAX_OPEN_FOR", "2s");

    /** Receivers that accept each message in the end. */
    private static final Set<Receiver> ACCEPTING =
            EnumSet.of(Receiver.HEALTHY, Receiver.UNSTABLE, Receiver.TOO_MANY_REQUESTS, Receiver.ENDLESS_BODY);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void everyWebhookEndsWithACompleteLog() throws Exception {
        var report = ProofReport.start("webhooks", "Webhooks arrive, whatever their receivers do", """
                %d incidents are reported. %d endpoints receive all of them; %d others, which fail in different ways, receive
                each twelfth: they respond with errors, redirects or too late, hang, reset connections, speak no TLS, or send
                bodies that do not end. An attempt takes at most 2 seconds, and there are %d. During the second half,
                notification-service is killed %d times. Every delivery ends as DELIVERED or DEAD, every request that a
                receiver saw is in the log, and all requests of a delivery have its id.
                """.formatted(
                        2 * INCIDENTS, HEALTHY, Receiver.values().length - 1, MAX_ATTEMPTS, KILLS));
        System.out.println("Logs: " + directory.resolve("logs"));

        try (var zoo = new ReceiverZoo(Duration.ofSeconds(5));
                var stack = Stack.forTests(directory, ENVIRONMENT)) {
            stack.start();
            stack.replica(Service.POSTMORTEM).stop();
            stack.replica(Service.ACTION_TRACKER).stop();
            var endpoints = new ZooEndpoints(stack, zoo);
            endpoints.add(HEALTHY);

            report(endpoints, "steady");
            awaitEnded(stack, deliveriesOf(INCIDENTS));
            assertHealthyAreNotDelayed(endpoints, zoo);

            var reporting = CompletableFuture.runAsync(() -> report(endpoints, "killed"));
            kill(stack);
            reporting.get(10, TimeUnit.MINUTES);
            awaitEnded(stack, deliveriesOf(2 * INCIDENTS));

            assertComplete(endpoints.deliveries(), endpoints, zoo);
            assertLogIsComplete(new EventInspector(stack));
        }

        report.write(figures);
    }

    private static void report(ZooEndpoints endpoints, String phase) {
        for (var number = 0; number < INCIDENTS; number++) {
            endpoints.report("Checkout fails, " + phase + " " + number, number % CRITICAL_EVERY == 0);
            LockSupport.parkNanos(BETWEEN_INCIDENTS.toNanos());
        }
    }

    /** At times that are spread over the reports. */
    private static void kill(Stack stack) {
        var replica = stack.replica(NOTIFICATION);
        var pause = BETWEEN_INCIDENTS.multipliedBy(INCIDENTS).dividedBy(KILLS * 2);
        for (var kill = 0; kill < KILLS; kill++) {
            LockSupport.parkNanos(pause.toNanos());
            replica.kill();
            replica.start();
        }
    }

    private static int deliveriesOf(int incidents) {
        return incidents * HEALTHY + incidents / CRITICAL_EVERY * (Receiver.values().length - 1);
    }

    private static void awaitEnded(Stack stack, int expected) {
        var inspector = new EventInspector(stack);
        await("all deliveries have ended")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    assertThat(inspector.count(NOTIFICATION, "delivery")).isEqualTo(expected);
                    assertThat(inspector.count(NOTIFICATION, "job where state = 'PENDING'"))
                            .isZero();
                });
    }

    private void assertHealthyAreNotDelayed(ZooEndpoints endpoints, ReceiverZoo zoo) {
        Map<String, Instant> arrivals = new HashMap<>();
        zoo.visits(Receiver.HEALTHY).forEach(visit -> arrivals.putIfAbsent(visit.webhookId(), visit.at()));
        var latencies = new ArrayList<Duration>();
        for (var delivery : endpoints.deliveries()) {
            if (endpoints.receiverOf(delivery) == Receiver.HEALTHY) {
                var arrival = arrivals.get(delivery.path("id").asText());
                assertThat(arrival).as(delivery.toString()).isNotNull();
                var queued = Instant.parse(delivery.path("createdAt").asText());
                latencies.add(Duration.between(queued, arrival));
            }
        }
        latencies.sort(null);
        var p99 = latencies.get(latencies.size() * 99 / 100);
        figures.put("arrival at a healthy receiver, p50 ms", millis(latencies.get(latencies.size() / 2)));
        figures.put("arrival at a healthy receiver, p99 ms", millis(p99));
        assertThat(p99).as("p99 of healthy receivers").isLessThanOrEqualTo(MAX_LATENCY);
    }

    private void assertComplete(List<JsonNode> deliveries, ZooEndpoints endpoints, ReceiverZoo zoo) {
        assertThat(deliveries).hasSize(deliveriesOf(2 * INCIDENTS));
        var visits = zoo.visits().stream().collect(groupingBy(ReceiverZoo.Visit::webhookId, counting()));
        Map<Receiver, Map<String, Integer>> ends = new EnumMap<>(Receiver.class);
        for (var delivery : deliveries) {
            var receiver = endpoints.receiverOf(delivery);
            var state = delivery.path("state").asText();
            var seen = visits.getOrDefault(delivery.path("id").asText(), 0L);
            assertThat(seen)
                    .as("requests of " + delivery)
                    .isLessThanOrEqualTo(delivery.path("attempts").asLong());
            if (ACCEPTING.contains(receiver)) {
                assertThat(seen).as("requests of " + delivery).isPositive();
            }
            ends.computeIfAbsent(receiver, any -> new TreeMap<>()).merge(state, 1, Integer::sum);
        }
        assertThat(visits.keySet())
                .as("ids of requests")
                .isSubsetOf(deliveries.stream()
                        .map(delivery -> delivery.path("id").asText())
                        .toList());
        assertThat(zoo.visits(Receiver.HEALTHY))
                .extracting(ReceiverZoo.Visit::endpoint)
                .as("followed redirects")
                .doesNotContain("redirected");
        ends.forEach((receiver, states) -> assertThat(states.keySet())
                .as(receiver.toString())
                .containsExactly(ACCEPTING.contains(receiver) ? "DELIVERED" : "DEAD"));
        figures.put("deliveries", Integer.toString(deliveries.size()));
        figures.put("requests", Integer.toString(zoo.visits().size()));
        figures.put("kills", Integer.toString(KILLS));
        ends.forEach((receiver, states) -> figures.put("ends of `" + receiver + "`", states.toString()));
    }

    /** The attempts of each job are numbered from 1 without a gap. */
    private void assertLogIsComplete(EventInspector inspector) {
        assertThat(inspector.count(NOTIFICATION, """
                        job left join (
                            select job_id, count(*) as logged, max(number) as last from job_attempt group by job_id) as log
                            on log.job_id = job.id
                        where job.attempts <> coalesce(logged, 0) or job.attempts <> coalesce(last, 0)"""))
                .as("deliveries with an incomplete log")
                .isZero();
        var cutOff = inspector.count(NOTIFICATION, "job_attempt where detail like 'The worker stopped%'");
        figures.put("attempts", Long.toString(inspector.count(NOTIFICATION, "job_attempt")));
        figures.put("attempts that were cut off by a kill", Long.toString(cutOff));
        assertThat(cutOff).as("attempts that were cut off by a kill").isPositive();
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
