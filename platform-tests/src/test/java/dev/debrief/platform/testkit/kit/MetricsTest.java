package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutboxRelay;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus reads from a service after a request and an event. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MetricsTest {

    private static final String PROBES = "/api/v1/probes";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    PrometheusMeterRegistry registry;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @BeforeEach
    void createTopicAndTables() {
        KitDatabase.provide();
        new KitTopic().provide();
    }

    @Test
    void requestsHaveAHistogramWithFewBuckets() {
        ApiClient.as(Tokens.reader()).get(PROBES);

        List<String> buckets = await().atMost(TIMEOUT)
                .until(() -> requests("method=\"GET\"", "uri=\"" + PROBES + "\""), found -> !found.isEmpty());

        assertThat(buckets).hasSize(12);
        assertThat(buckets).anyMatch(line -> line.contains("le=\"0.005\""));
        assertThat(buckets).anyMatch(line -> line.contains("le=\"10.0\""));
        assertThat(buckets).anyMatch(line -> line.contains("le=\"+Inf\""));
    }

    @Test
    void consumersHaveHistograms() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(KitEvent.about(UUID.randomUUID().toString(), 1)));

        relay.drain();

        String consumer = "consumer=\"kit-probe-events\"";
        await().atMost(TIMEOUT).untilAsserted(() -> {
            assertThat(series("inbox_processing_seconds_bucket{", consumer)).hasSize(12);
            assertThat(series("inbox_delay_seconds_bucket{", consumer)).hasSize(12);
            assertThat(series("inbox_delay_seconds_count{", consumer))
                    .singleElement()
                    .asString()
                    .doesNotEndWith(" 0.0");
            assertThat(series("inbox_records_total{", consumer, "outcome=\"applied\"")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agroal_active_count{datasource=\"default\"",
                "agroal_available_count{datasource=\"default\"",
                "agroal_awaiting_count{datasource=\"default\"",
                "inbox_parked",
                "jvm_memory_max_bytes{area=\"heap\"",
                "jvm_memory_used_bytes{area=\"heap\"",
                "outbox_pending ",
                "outbox_pending_oldest_seconds",
                "outbox_published_total",
                "process_cpu_usage",
                "streams_subscribers",
                "streams_stalled_total",
                "system_cpu_count"
            })
    void everyReplicaPublishes(String series) {
        assertThat(series(series)).as(series).isNotEmpty();
    }

    /** From a slow bucket of the dashboard to one of its traces. */
    @Test
    void aTracedRequestIsAnExemplarOfItsBucket() {
        ApiClient.as(Tokens.reader())
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get(PROBES);

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(registry.scrape(TextFormat.CONTENT_TYPE_OPENMETRICS_100)
                                .lines())
                        .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                                && line.contains("# {")
                                && line.contains("trace_id=\"" + TRACE + "\"")));
    }

    private List<String> requests(String... labels) {
        return series("http_server_requests_seconds_bucket{", labels).stream()
                .filter(line -> line.contains("status=\"200\""))
                .toList();
    }

    /** Lines that begin with the first text and contain the others. */
    private List<String> series(String start, String... others) {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith(start))
                .filter(line -> List.of(others).stream().allMatch(line::contains))
                .toList();
    }
}
