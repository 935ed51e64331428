package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.change;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.texts;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static dev.debrief.incidents.ingress.mapping.MappedSource.transition;
import static dev.debrief.incidents.ingress.mapping.SampleChanges.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MappingServiceTest {

    private static final ApiClient DANA = ApiClient.as(Tokens.contributor());

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    SourceLinkService links;

    private MappedSource source;
    private SampleChanges changes;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        changes = new SampleChanges("P1");
    }

    @AfterEach
    void restoreRules() {
        MappedSource.restoreRules();
    }

    @Test
    void deliveriesInAnyOrderAndRepeatedGiveTheSameIncident() {
        source.mapPerson("P-DANA", "user:dana");
        source.mapPerson("P-SAM", "user:sam");
        List<String> expected = content(new SampleChanges("in-order").story());
        Random random = new Random(20241115);
        for (int run = 0; run < 50; run++) {
            List<SourceChange> deliveries = new ArrayList<>(new SampleChanges("run-" + run).story());
            for (int repeated = 0; repeated < 4; repeated++) {
                deliveries.add(deliveries.get(random.nextInt(deliveries.size())));
            }
            Collections.shuffle(deliveries, random);
            assertThat(content(deliveries)).as("%s", deliveries).isEqualTo(expected);
        }
    }

    /** Everything but ids, keys and times of recording. */
    private List<String> content(List<SourceChange> deliveries) {
        String path = "";
        for (SourceChange delivery : deliveries) {
            path = source.incident(delivery);
        }
        ApiResponse incident = read(path + "?expand=participants");
        List<String> content = new ArrayList<>();
        for (String member : List.of("title", "severity", "status", "services", "labels", "times", "participants")) {
            content.add(member + " " + incident.at("/" + member));
        }
        for (JsonNode entry : timeline(path)) {
            List<String> members = new ArrayList<>();
            for (String member : List.of("occurredAt", "kind", "text", "actor", "source", "link", "keyMoment")) {
                members.add(entry.path(member).asText());
            }
            content.add(String.join(" | ", members));
        }
        Collections.sort(content);
        return content;
    }

    @Test
    void tellsTheWholeStory() {
        source.mapPerson("P-DANA", "user:dana");
        String path = "";
        for (SourceChange delivery : changes.story()) {
            path = source.incident(delivery);
        }

        ApiResponse incident = read(path + "?expand=participants");
        assertThat(incident.text("/title")).isEqualTo("Checkout fails again");
        assertThat(incident.text("/severity")).isEqualTo("CRITICAL");
        assertThat(incident.text("/status")).isEqualTo("RESOLVED");
        assertThat(incident.text("/reportedBy/handle")).isEqualTo("system:" + source.key());
        assertThat(incident.text("/times/resolvedAt")).isEqualTo("2024-11-15T11:35:00Z");
        assertThat(incident.texts("/participants", "handle")).containsExactly("user:dana");
        assertThat(texts(timeline(path), "kind"))
                .containsExactly(
                        "DETECTION",
                        "INVESTIGATION",
                        "NOTE",
                        "COMMUNICATION",
                        "STATUS",
                        "STATUS",
                        "INVESTIGATION",
                        "ACTION",
                        "COMMUNICATION",
                        "RESOLUTION",
                        "STATUS",
                        "STATUS",
                        "RESOLUTION");
        assertThat(texts(timeline(path), "text")).contains("STATUS_UPDATE at 11:00\n\n(shortened by A stub)");
        assertThat(texts(timeline(path), "automatic")).containsOnly("false");
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).contains("reported", "resolved", "reopened", "follow-up-suggested");
        assertThat(Collections.frequency(events.names(), "follow-up-suggested")).isEqualTo(1);
        assertThat(links.links(List.of(UUID.fromString(incident.text("/id")))))
                .extracting(SourceLink::source, SourceLink::externalId, SourceLink::episode)
                .containsExactly(tuple(source.key(), "P1", 1));
    }

    @Test
    void reportsWhatEachChangeDoes() {
        List<ChangeReport> opened = source.map(changes.of(ChangeType.OPENED, "10:25"));
        List<ChangeReport> repeated = source.map(changes.of(ChangeType.OPENED, "10:25"));
        List<ChangeReport> noted = source.map(changes.note("10:31"));
        List<ChangeReport> acknowledged = source.map(changes.of(ChangeType.ACKNOWLEDGED, "10:32"));

        assertThat(opened.get(0).outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        assertThat(opened.get(0).rules()).isNotEmpty();
        assertThat(repeated.get(0).outcome()).isEqualTo(ChangeOutcome.ALREADY_APPLIED);
        assertThat(repeated.get(0).incident()).isEqualTo(opened.get(0).incident());
        assertThat(noted.get(0).outcome()).isEqualTo(ChangeOutcome.ENTRY_ADDED);
        assertThat(acknowledged.get(0).outcome()).isEqualTo(ChangeOutcome.INCIDENT_CHANGED);
        assertThat(acknowledged.get(0).explanation()).contains("status");
    }

    @Test
    void aDryRunStoresNothing() {
        assertThat(source.dryRun(changes.of(ChangeType.OPENED, "10:25")).get(0).outcome())
                .isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        assertThat(source.dryRun(changes.of(ChangeType.OPENED, "10:25")).get(0).incident())
                .isNull();
        String path = source.incident(changes.of(ChangeType.OPENED, "10:25"));

        assertThat(source.dryRun(changes.note("10:31")).get(0).outcome()).isEqualTo(ChangeOutcome.ENTRY_ADDED);
        assertThat(source.dryRun(changes.of(ChangeType.RESOLVED, "10:40"))
                        .get(0)
                        .outcome())
                .isEqualTo(ChangeOutcome.INCIDENT_CHANGED);
        assertThat(read(path).text("/status")).isEqualTo("REPORTED");
        assertThat(timeline(path)).hasSize(1);
    }

    @Test
    void aNoteThatArrivesFirstOpensTheIncident() {
        String path = source.incident(changes.note("10:31"));
        assertThat(read(path).text("/title")).isEqualTo("Incident P1 from A stub");

        source.map(changes.of(ChangeType.OPENED, "10:25"));

        assertThat(read(path).text("/title")).isEqualTo("Checkout error rate");
        assertThat(read(path).text("/times/startedAt")).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(texts(timeline(path), "kind")).containsExactly("DETECTION", "NOTE");
    }

    @Test
    void whatPeopleHaveSetStays() {
        String path = source.incident(changes.of(ChangeType.OPENED, "10:25"));
        change(path, "{\"title\": \"Vouchers are refused\", \"severity\": \"LOW\"}");

        source.map(changes.of(ChangeType.CHANGED, "10:35", changes.incident("Checkout fails", attributes("P1"))));

        assertThat(read(path).text("/title")).isEqualTo("Vouchers are refused");
        assertThat(read(path).text("/severity")).isEqualTo("LOW");
    }

    @Test
    void whatPeopleHaveReopenedStaysOpen() {
        String path = source.incident(changes.of(ChangeType.OPENED, "10:25"), changes.of(ChangeType.RESOLVED, "11:10"));
        assertThat(read(path).text("/status")).isEqualTo("RESOLVED");
        transition(path, "REOPEN");

        source.map(changes.note("11:20"));

        assertThat(read(path).text("/status")).isEqualTo("INVESTIGATING");
    }

    @Test
    void anEntryThatPeopleHaveCorrectedOrRemovedIsNotWrittenAgain() {
        SourceChange first = changes.of(ChangeType.STATUS_UPDATE, "10:30");
        SourceChange second = changes.of(ChangeType.STATUS_UPDATE, "10:40");
        SourceChange third = changes.of(ChangeType.STATUS_UPDATE, "10:50");
        String path = source.incident(first, second, third);
        JsonNode entries = timeline(path);
        String corrected = path + "/timeline/" + entries.get(0).path("id").asText();
        String removed = path + "/timeline/" + entries.get(1).path("id").asText();
        change(corrected, "{\"text\": \"Corrected by a person\"}");
        DANA.delete(removed, read(removed).etag()).expect(204);

        source.map(first.withText("Edited one"), second.withText("Edited two"), third.withText("Edited three"));

        assertThat(texts(timeline(path), "text")).containsExactly("Corrected by a person", "Edited three");
    }

    @Test
    void entriesOfAMergedIncidentShowInItsTarget() {
        String path = source.incident(changes.of(ChangeType.OPENED, "10:25"));
        String targetId = DANA.post("/api/v1/incidents", "{\"title\": \"Target\", \"severity\": \"LOW\"}")
                .expect(201)
                .text("/id");
        String target = "/api/v1/incidents/" + targetId;
        DANA.post(path + "/merge", read(path).etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(targetId)).expect(200);

        List<ChangeReport> reports = source.map(changes.note("10:31"), changes.of(ChangeType.RESOLVED, "11:10"));

        assertThat(MappedSource.pathOf(reports.get(0))).isEqualTo(target);
        assertThat(texts(timeline(target), "text")).contains("OPENED at 10:25", "NOTE at 10:31", "RESOLVED at 11:10");
        assertThat(texts(timeline(target), "recordedIn")).contains(read(path).text("/id"));
        assertThat(read(target).text("/status")).isEqualTo("REPORTED");
        assertThat(read(path).text("/status")).isEqualTo("MERGED");
    }

    @Test
    void aRuleRestrictsFromTheFirstMoment() {
        source.setRules("\"when\": {\"priority\": [\"P1\"]}, \"set\": {\"visibility\": \"RESTRICTED\"}");
        source.mapPerson("P-DANA", "user:dana");
        String path =
                source.incident(changes.of(ChangeType.OPENED, "10:25", changes.incident("Leak", attributes("P1"))));

        ApiClient.as(Tokens.reader()).get(path).expect(404);
        DANA.get(path).expect(404);
        assertThat(PublishedEvents.about(read(path).text("/id"))
                        .payloads()
                        .get(0)
                        .at("/incident/visibility")
                        .asText())
                .isEqualTo("RESTRICTED");

        source.map(changes.of(ChangeType.ACKNOWLEDGED, "10:29", SourceIncident.reference("P1"))
                .by(SampleChanges.DANA));

        DANA.get(path).expect(200);
        ApiClient.as(Tokens.reader()).get(path).expect(404);
    }

    @Test
    void theClockOfASenderMayBeWrong() {
        Instant ahead = Instant.now().plus(Duration.ofHours(3));
        SourceChange skewed = SourceChange.of(
                ChangeType.OPENED,
                "skewed",
                ahead,
                new SourceIncident("P9", "Skewed", null, null, null, attributes("P3")));

        ChangeReport report = source.map(skewed).get(0);

        assertThat(report.at()).isBefore(Instant.now().plusSeconds(1));
        assertThat(report.explanation()).contains("ahead");
        for (Instant impossible : List.of(ahead.plus(Duration.ofDays(2)), Instant.parse("1999-12-31T00:00:00Z"))) {
            SourceChange change =
                    SourceChange.of(ChangeType.OPENED, "impossible", impossible, SourceIncident.reference("P9"));
            assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> source.map(change));
        }
    }

    @Test
    void storesWhatPostgresCannotStoreWithoutIt() {
        String path = source.incident(changes.of(
                ChangeType.OPENED,
                "10:25",
                changes.incident("Nul\u0000 and \u202E direction", attributes("P1\u0000"))));

        assertThat(read(path).text("/title")).isEqualTo("Nul and direction");
    }
}
