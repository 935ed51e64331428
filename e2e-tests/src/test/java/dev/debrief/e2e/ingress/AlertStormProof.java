package dev.debrief.e2e.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A storm of alerts at full size; run by {@code ./debrief prove storm}, not by the build. */
class AlertStormProof {

    private static final Duration WITH_ALL_SERVICES = Duration.ofMillis(250);
    private static final Duration ALONE = Duration.ofMillis(50);
    private static final int KILLS = 3;

    /** The memory limit of a container. */
    private static final long MAX_MEGABYTES = 640;

    /** From the first to the second half: the heap may not have reached its size yet. */
    private static final double MAX_GROWTH = 1.25;

    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void everyAlertIsStoredAndMappedOnce() throws Exception {
        var plan = StormPlan.FULL_SIZE;
        var report = ProofReport.start("storm", "A storm of alerts is stored, grouped and mapped once", """
                Webhooks of Alertmanager with %,d alerts in %,d groups arrive in %d seconds at a constant rate: first with all
                services, then with incident-service alone, then again while it is killed %d times. Services have the JVM options
                of the container image, PostgreSQL writes durably, and %,d alerts have arrived before. A latency counts
                from the time at which a request was due. Every alert is stored and mapped once, all of them within five minutes.
                All alerts of a group belong to the same incident: the source has opened 20 incidents, and one umbrella
                incident for all other groups. What fails while incident-service is killed succeeds when it is repeated.
                """.formatted(
                        plan.alerts(), plan.groups(), plan.duration().toSeconds(), KILLS, StormPlan.WARM_UP.alerts()));

        var directory = directory();
        try (var stack = Stack.forBenchmarks(directory, PortAssignment.free(), ProgressListener.SILENT)) {
            stack.start();
            new AlertStorm(stack, "warm-up", StormPlan.WARM_UP).run(0);
            awaitPublished(stack);

            var together = run(stack, "all services", "storm-together", 0);
            assertSteady(together, WITH_ALL_SERVICES);

            stopOthers(stack);
            var alone = run(stack, "incident-service alone", "storm-alone", 0);
            assertSteady(alone, ALONE);

            var killed = run(stack, "killed " + KILLS + " times", "storm-killed", KILLS);
            assertThat(killed.failed()).as("failed attempts").isPositive();
        }
        DirectoryTree.delete(directory);

        report.write(figures);
    }

    /** Not in a temporary directory, which may be in memory. */
    private static Path directory() throws IOException {
        var target = DebriefHome.find().resolve("e2e-tests/target");
        return Files.createTempDirectory(Files.createDirectories(target), "storm-");
    }

    private StormResult run(Stack stack, String name, String source, int kills) throws Exception {
        var result = new AlertStorm(stack, source, StormPlan.FULL_SIZE).run(kills);
        result.addTo(figures, name);
        System.out.println(figures);
        assertThat(result.megabytes())
                .as("memory")
                .allSatisfy(now -> assertThat(now).isLessThan(MAX_MEGABYTES));
        awaitPublished(stack);
        return result;
    }

    private static void assertSteady(StormResult result, Duration acceptedWithin) {
        assertThat(result.percentile(99)).as("acceptance at p99").isLessThanOrEqualTo(acceptedWithin);
        assertThat(result.failed()).as("failed attempts").isZero();
        assertThat(result.memoryGrowth()).as("growth of the memory").isLessThan(MAX_GROWTH);
    }

    /** So that runs do not disturb each other. */
    private static void awaitPublished(Stack stack) {
        var inspector = new EventInspector(stack);
        await("all events are published")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> inspector.count(Service.INCIDENT, "outbox_pending") == 0);
    }

    private static void stopOthers(Stack stack) {
        for (var service : Service.values()) {
            if (service != Service.INCIDENT) {
                stack.replica(service).stop();
            }
        }
    }
}
