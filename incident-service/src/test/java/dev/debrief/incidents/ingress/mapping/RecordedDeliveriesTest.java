package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.pathOf;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deliveries as they were received, in any order and repeated. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecordedDeliveriesTest {

    private static final String DAY = "2024-11-15T";
    private static final String OPEN_END = "0001-01-01T00:00:00Z";

    private static final String INCIDENT = """
            {"id":"PINC001","type":"incident","html_url":"https://acme.pagerduty.com/incidents/PINC001",
             "created_at":"2024-11-15T10:25:00Z","title":"Checkout error rate","urgency":"high",
             "service":{"id":"PSVC001","type":"service_reference","summary":"checkout"}}""";

    private static final String NOTE = """
            {"id":"PNOTE01","type":"incident_note","content":"Rolled back.","trimmed":false,
             "incident":{"id":"PINC001","type":"incident_reference","summary":"Checkout error rate",
                         "html_url":"https://acme.pagerduty.com/incidents/PINC001"}}""";

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    SourceKinds kinds;

    @Inject
    TimerTicker ticker;

    private record Recorded(String body, Instant receivedAt) {}

    /** Two alerts fire and are resolved, and one of them fires again later. */
    private static List<Recorded> alertmanager() {
        String a = firing("web-1", "10:00");
        String b = firing("web-2", "10:05");
        return List.of(
                group("10:00:30", a),
                group("10:05:30", a, b),
                group("10:10:30", resolved("web-1", "10:00", "10:10"), b),
                group("10:20:30", resolved("web-2", "10:05", "10:20")),
                group("11:00:30", firing("web-1", "11:00")),
                group("11:15:30", resolved("web-1", "11:00", "11:15")));
    }

    private static Recorded group(String receivedAt, String... alerts) {
        String body = """
                {"version":"4","groupKey":"{}:{alertname=\\"CheckoutErrors\\"}","truncatedAlerts":0,"status":"firing",
                 "receiver":"debrief","groupLabels":{"alertname":"CheckoutErrors"},
                 "commonLabels":{"alertname":"CheckoutErrors","severity":"critical","service":"checkout"},
                 "commonAnnotations":{},"externalURL":"https://alertmanager.example","alerts":[%s]}""".formatted(String.join(",", alerts));
        return new Recorded(body, Instant.parse(DAY + receivedAt + "Z"));
    }

    private static String firing(String instance, String startsAt) {
        return alert("firing", instance, startsAt, OPEN_END);
    }

    private static String resolved(String instance, String startsAt, String endsAt) {
        return alert("resolved", instance, startsAt, DAY + endsAt + ":00Z");
    }

    private static String alert(String status, String instance, String startsAt, String endsAt) {
        return """
                {"status":"%s","labels":{"alertname":"CheckoutErrors","instance":"%s"},"annotations":{},
                 "startsAt":"%s%s:00Z","endsAt":"%s","generatorURL":"","fingerprint":"fingerprint-of-%s"}""".formatted(status, instance, DAY, startsAt, endsAt, instance);
    }

    /** An incident that is resolved, reopened and resolved again. */
    private static List<Recorded> pagerDuty() {
        return List.of(
                event("incident.triggered", "10:25", INCIDENT),
                event("incident.acknowledged", "10:29", INCIDENT),
                event("incident.annotated", "10:31", NOTE),
                event("incident.resolved", "11:10", INCIDENT),
                event("incident.reopened", "11:20", INCIDENT),
                event("incident.resolved", "11:35", INCIDENT));
    }

    private static Recorded event(String type, String time, String data) {
        String at = DAY + time + ":00Z";
        String body = """
                {"event":{"id":"event at %s","event_type":"%s","resource_type":"incident","occurred_at":"%s",
                 "agent":{"id":"PUSER01","type":"user_reference","summary":"On-call engineer"},"data":%s}}""".formatted(time, type, at, data);
        return new Recorded(body, Instant.parse(at).plusSeconds(1));
    }

    @Test
    void noAlertIsLostOrShownTwiceAndNoIncidentStaysOpen() {
        List<Recorded> recorded = alertmanager();
        List<String> expected = signals(deliver("alertmanager", recorded, new Random(0), true));
        assertThat(expected).hasSize(6);
        Random random = new Random(20241115);
        for (int run = 0; run < 25; run++) {
            List<Recorded> deliveries = shuffled(recorded, random);

            Set<String> incidents = deliver("alertmanager", deliveries, random, random.nextBoolean());

            assertThat(incidents)
                    .as("%s", deliveries)
                    .allSatisfy(path -> assertThat(read(path).text("/status")).isEqualTo("RESOLVED"));
            assertThat(signals(incidents)).as("%s", deliveries).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void eachOrderGivesTheSameIncidentOfPagerDuty() {
        List<Recorded> recorded = pagerDuty();
        List<String> expected = content(deliver("pagerduty", recorded, new Random(0), false));
        assertThat(expected).hasSize(8);
        Random random = new Random(20241115);
        for (int run = 0; run < 25; run++) {
            List<Recorded> deliveries = shuffled(recorded, random);

            assertThat(content(deliver("pagerduty", deliveries, random, false)))
                    .as("%s", deliveries)
                    .isEqualTo(expected);
        }
    }

    /** Three of them are repeated. */
    private static List<Recorded> shuffled(List<Recorded> recorded, Random random) {
        List<Recorded> deliveries = new ArrayList<>(recorded);
        for (int repeated = 0; repeated < 3; repeated++) {
            deliveries.add(recorded.get(random.nextInt(recorded.size())));
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    /**
     * Maps deliveries of a source of its own, and lets quiet periods end in between.
     *
     * @param eachTime whether they end after each delivery, or now and then
     * @return the paths of the incidents
     */
    private Set<String> deliver(String kindName, List<Recorded> deliveries, Random random, boolean eachTime) {
        SourceKind kind = kinds.find(kindName).orElseThrow();
        MappedSource source = new MappedSource(sources, mapping);
        Set<String> paths = new LinkedHashSet<>();
        for (Recorded one : deliveries) {
            RawDelivery delivery = new RawDelivery(Map.of(), one.body().getBytes(UTF_8), one.receivedAt());
            source.map(kind.read(delivery), one.receivedAt()).stream()
                    .filter(report -> report.incident() != null)
                    .forEach(report -> paths.add(pathOf(report)));
            if (eachTime || random.nextInt(3) == 0) {
                ticker.fireDue();
            }
        }
        ticker.fireDue();
        return paths;
    }

    /** What the alerts have added to the timelines, in the order of time. */
    private static List<String> signals(Set<String> paths) {
        List<String> signals = new ArrayList<>();
        for (String path : paths) {
            for (JsonNode entry : timeline(path)) {
                if (!entry.path("kind").asText().equals("RESOLUTION")) {
                    signals.add(entry.path("occurredAt").asText() + " "
                            + entry.path("text").asText());
                }
            }
        }
        Collections.sort(signals);
        return signals;
    }

    /** The incident and its timeline. */
    private static List<String> content(Set<String> paths) {
        assertThat(paths).hasSize(1);
        String path = paths.iterator().next();
        List<String> content = new ArrayList<>();
        content.add(read(path).text("/title") + " " + read(path).text("/status"));
        content.add(read(path).at("/times").toString());
        for (JsonNode entry : timeline(path)) {
            content.add(String.join(
                    " | ",
                    entry.path("occurredAt").asText(),
                    entry.path("kind").asText(),
                    entry.path("text").asText()));
        }
        return content;
    }
}
