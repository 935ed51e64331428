package dev.debrief.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Generated requests to every operation of the four services; those of a seed are always the same, apart from ids. */
final class FuzzScenario {

    private static final int MIN_PERCENT_BEYOND_VALIDATION = 40;
    private static final int MIN_PERCENT_OF_SUCCESS = 20;

    /**
     * By chance: other requests can remove what an operation needs, such as the contact of all subscriptions, or end
     * it.
     */
    private static final int MAX_WITHOUT_SUCCESS = 5;

    /**
     * This service consumes no events, so there are no parked messages. No source has an API to import from. Webhooks
     * without a secret in their path are signed.
     */
    private static final Set<String> WITHOUT_FIXTURE = Set.of(
            "incident-service getParkedMessage",
            "incident-service discardParkedMessage",
            "incident-service retryParkedMessage",
            "incident-service startHistoryImport",
            "incident-service getHistoryImport",
            "incident-service cancelHistoryImport",
            "incident-service retryHistoryImport",
            "action-tracker-service receiveTrackerWebhook");

    private final Stack stack;
    private final FuzzPlan plan;
    private final long seed;
    private final List<ApiOperation> operations = new ArrayList<>();
    private final Resources resources = new Resources();
    private final AnswerContract contract = new AnswerContract();
    private final FuzzResult result = new FuzzResult();
    private final FuzzClient client;
    private final RequestGenerator generator;

    FuzzScenario(Stack stack, FuzzPlan plan, long seed) {
        this.stack = stack;
        this.plan = plan;
        this.seed = seed;
        this.client = new FuzzClient(stack);
        this.generator = new RequestGenerator(seed, resources, new TestTokens(stack));
    }

    /** Returns figures by their names. Fails with all faults, each with the first request that showed it. */
    Map<String, String> run() throws Exception {
        System.out.println("Seed " + seed);
        Arrays.stream(Service.values())
                .forEach(service -> operations.addAll(
                        ApiDocument.of(service, stack.baseUrl(service)).operations()));
        keepSecrets();
        var fixture = new FuzzFixture(stack);
        fixture.create();
        resources.add(Service.INCIDENT, "/api/v1/ingress/{sourceKey}", Map.of("sourceKey", FuzzFixture.SOURCE));
        resources.add(
                Service.INCIDENT,
                "/api/v1/ingress/{sourceKey}/{secret}",
                Map.of("sourceKey", FuzzFixture.SOURCE, "secret", FuzzFixture.SECRET));
        resources.add(
                Service.ACTION_TRACKER,
                "/api/v1/trackers/{key}/webhook/{secret}",
                Map.of("key", FuzzFixture.TRACKER, "secret", FuzzFixture.SECRET));
        resources.add(Service.ACTION_TRACKER, "/api/v1/calendar-feeds/{feedId}/{secret}", fixture.calendar());
        resources.add(Service.NOTIFICATION, "/api/v1/preferences/{handle}", Map.of("handle", "user:ada"));
        sweep();
        var since = System.nanoTime();
        sendAll();
        var seconds = (System.nanoTime() - since) / 1e9;
        var figures = new LinkedHashMap<String, String>();
        figures.put("seed", Long.toString(seed));
        figures.put("operations reached", result.reached().size() + " of " + operations.size());
        figures.put(
                "operations with a success",
                operations.size() - result.withoutSuccess().size() + " of " + operations.size());
        figures.putAll(result.figures());
        figures.put("requests per second", String.format("%.0f", plan.requests() / seconds));
        figures.forEach((name, value) -> System.out.println(name + ": " + value));
        System.out.println("Slowest: " + result.slowestRequest());
        verify();
        return figures;
    }

    private void keepSecrets() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(stack.directory().keys().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        secrets.stringPropertyNames().forEach(name -> contract.keepSecret(secrets.getProperty(name)));
        contract.keepSecret(FuzzFixture.SECRET);
    }

    /** Valid requests to all operations, parents before children, so that there is something of everything. */
    private void sweep() {
        var inOrder = operations.stream()
                .filter(operation -> !operation.method().equals("DELETE"))
                .sorted(Comparator.comparing((ApiOperation operation) ->
                                operation.parameters("path").size())
                        .thenComparing(operation -> !operation.method().equals("POST")))
                .toList();
        for (var number = 1; number <= plan.sweeps() * inOrder.size(); number++) {
            send(generator.valid(inOrder.get((number - 1) % inOrder.size()), -number));
        }
    }

    private void sendAll() throws Exception {
        var next = new AtomicLong();
        var threads = Executors.newFixedThreadPool(plan.clients());
        try {
            var clients = new ArrayList<Future<?>>();
            for (var i = 0; i < plan.clients(); i++) {
                clients.add(threads.submit(() -> {
                    for (var number = next.getAndIncrement();
                            number < plan.requests();
                            number = next.getAndIncrement()) {
                        send(generator.random(operations.get((int) (number % operations.size())), number));
                    }
                }));
            }
            for (var running : clients) {
                running.get(30, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(FuzzRequest request) {
        try {
            var answer = client.send(request);
            result.add(request, answer, contract.faults(request, answer));
            resources.learn(request, answer, AnswerContract.json(answer));
        } catch (IOException e) {
            result.addConnectionError(request, e);
        } catch (RuntimeException e) {
            throw new AssertionError("Failed at #" + request.number() + " " + request.curl(), e);
        }
    }

    /** What was accepted over HTTP must not stop a consumer; apart from the records of the fixture. */
    private List<String> parkedMessages() {
        var parked = new ArrayList<String>();
        for (var service : Service.values()) {
            ApiClient.as(stack.token("ada", "admin"), stack.baseUrl(service))
                    .readAll("/api/v1/parked-messages?state=PARKED")
                    .stream()
                    .filter(message -> !message.path("reason").asText().equals("unreadable"))
                    .forEach(message -> parked.add(service.module() + " parked " + message));
        }
        return parked;
    }

    private void verify() {
        var faults = result.faults();
        faults.addAll(parkedMessages());
        var withoutSuccess = result.withoutSuccess();
        System.out.println("Without a success: " + withoutSuccess);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " kinds of faults:\n" + String.join("\n", faults));
        }
        assertThat(result.reached()).hasSize(operations.size());
        withoutSuccess.keySet().removeAll(WITHOUT_FIXTURE);
        if (plan.everyOperationSucceeds()) {
            assertThat(withoutSuccess).as("operations without a success").hasSizeLessThanOrEqualTo(MAX_WITHOUT_SUCCESS);
        }
        assertThat(result.percentageBeyondValidation()).isGreaterThanOrEqualTo(MIN_PERCENT_BEYOND_VALIDATION);
        assertThat(result.percentageOfSuccess()).isGreaterThanOrEqualTo(MIN_PERCENT_OF_SUCCESS);
    }
}
