package dev.debrief.e2e.fault;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.EventInspector;
import dev.debrief.localstack.Replica;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Clients use two replicas of each service while Kafka is down, PostgreSQL crashes and services are killed.
 * {@code -Ddebrief.seed=…} repeats the random choices of an earlier run.
 */
final class FaultToleranceScenario {

    private static final int CLIENTS = 4;

    private final Path directory;
    private final FaultPlan plan;
    private final History history = new History();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    FaultToleranceScenario(Path directory, FaultPlan plan) {
        this.directory = directory;
        this.plan = plan;
    }

    /** Returns figures of the run by their names. Fails if a command was lost or anything happened twice. */
    Map<String, String> run() throws Exception {
        var seed = Long.getLong("debrief.seed", new Random().nextLong());
        System.out.println("Seed " + seed + ", logs: " + directory.resolve("logs"));
        var figures = new LinkedHashMap<String, String>();
        figures.put("seed", Long.toString(seed));
        try (var stack = Stack.forTests(directory, Map.of())) {
            // Given
            startTwoOfEach(stack);
            subscribe(stack);
            var clients = startClients(stack, seed);

            // When
            var faults = injectFaults(stack, seed);
            awaitClients(clients);

            // Then
            faults.forEach(System.out::println);
            System.out.println(history.byVerb());
            figures.put("faults", Integer.toString(plan.faults()));
            figures.put("acknowledged commands", Integer.toString(history.acknowledged()));
            figures.put("repeated requests", Integer.toString(history.retries()));
            assertThat(history.anomalies()).isEmpty();
            acknowledgedCommandsAreStored(stack);
            eventsWereDelivered(new ConsistencyChecks(new EventInspector(stack)), figures);
            System.out.println(figures);
            return figures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void eventsWereDelivered(ConsistencyChecks checks, Map<String, String> figures) {
        var since = System.nanoTime();
        // A delivery of a killed service waits for the end of its lease, which is a minute.
        await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(checks::nothingIsPending);
        figures.put("seconds until everything was processed", String.format("%.1f", (System.nanoTime() - since) / 1e9));
        checks.noMessageIsParked();
        figures.put("repeated records", Integer.toString(checks.everyEventWasPublishedInOrder()));
        checks.everyConsumerAppliedEachEventOnce();
        checks.projectionsMatchTheirSources();
        checks.effectsHappenedOnce();
        checks.idempotentRepliesWereStoredWithTheirEffect();
    }

    private List<String> injectFaults(Stack stack, long seed) {
        try {
            return new FaultInjector(stack, history, new Random(seed), plan).injectFaults();
        } catch (Throwable e) {
            throw new AssertionError("Stopped: " + e.getMessage() + "; anomalies: " + history.anomalies(), e);
        } finally {
            finished.set(true);
        }
    }

    private void startTwoOfEach(Stack stack) throws Exception {
        stack.start();
        var starting = Arrays.stream(Service.values())
                .map(service -> threads.submit(() -> stack.addReplica(service)))
                .toList();
        for (var replica : starting) {
            replica.get(2, TimeUnit.MINUTES);
        }
    }

    /** Subscribes to resolved incidents and missed meeting windows, so that there are deliveries. */
    private static void subscribe(Stack stack) {
        var admin = ApiClient.as(stack.token("olga", "admin"), stack.baseUrl(Service.NOTIFICATION));
        var contact =
                ApiClient.JSON.createObjectNode().put("handle", "team:oncall").put("displayName", "On-call");
        contact.putArray("emails").add("oncall@example.org");
        var subscription = ApiClient.JSON.createObjectNode().put("contact", "team:oncall");
        subscription
                .putArray("eventTypes")
                .add("dev.debrief.incident.resolved.v1")
                .add("dev.debrief.postmortem.meeting-window-missed.v1");
        var created = admin.call("POST", "/api/v1/contacts", Map.of("Idempotency-Key", "contact"), contact);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var subscribed =
                admin.call("POST", "/api/v1/subscriptions", Map.of("Idempotency-Key", "subscription"), subscription);
        assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(201);
    }

    private List<Future<?>> startClients(Stack stack, long seed) {
        Map<Service, List<URI>> addresses = Arrays.stream(Service.values())
                .collect(toMap(
                        service -> service,
                        service -> stack.replicas(service).stream()
                                .map(Replica::baseUrl)
                                .toList()));
        var clients = new ArrayList<Future<?>>();
        for (var number = 1; number <= CLIENTS; number++) {
            var name = "client" + number;
            var random = new Random(seed + number);
            var client = new RetryingClient(addresses, stack.token(name, "contributor"), random, history);
            var workload = new WorkloadClient(
                    name, "fault-tolerance", new CommandRecorder(client, history), random, finished::get);
            clients.add(threads.submit(workload));
        }
        return clients;
    }

    private void awaitClients(List<Future<?>> clients) throws Exception {
        for (var client : clients) {
            client.get(1, TimeUnit.MINUTES);
        }
    }

    private void acknowledgedCommandsAreStored(Stack stack) {
        var reader = stack.token("rosa", "reader");
        history.acknowledgedValues().forEach((ref, values) -> {
            var resource = ApiClient.as(reader, stack.baseUrl(ref.service())).read(ref.path());
            values.forEach((pointer, value) -> assertThat(resource.at(pointer).asText())
                    .as("%s of %s", pointer, ref)
                    .isEqualTo(value));
        });
        history.created()
                .forEach((list, count) -> assertThat(
                                withoutAutomaticItems(ApiClient.as(reader, stack.baseUrl(list.service()))
                                        .readAll(list.path())))
                        .as("items of %s", list)
                        .hasSize(count));
    }

    /** Excludes the timeline entries that Debrief creates automatically. */
    private static List<JsonNode> withoutAutomaticItems(List<JsonNode> items) {
        return items.stream()
                .filter(item -> !item.path("automatic").asBoolean())
                .toList();
    }
}
