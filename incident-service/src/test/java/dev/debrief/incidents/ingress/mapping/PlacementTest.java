package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.texts;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which incident something opens or joins. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PlacementTest {

    private static final String WARNINGS_OPEN_NOTHING =
            "\"when\": {\"severity\": [\"warning\"]}, \"set\": {\"opensIncident\": false, \"quietMinutes\": 0}";

    private static final ApiClient DANA = ApiClient.as(Tokens.contributor());

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    TimerTicker ticker;

    private MappedSource source;
    private SampleAlerts alerts;
    private String service;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        service = "service of " + source.key();
        alerts = new SampleAlerts(service);
    }

    @AfterEach
    void restoreRules() {
        MappedSource.restoreRules();
    }

    @Test
    void theLimitAppliesToAlertsThatHaveFiredForDays() {
        source.setRules("\"set\": {\"quietMinutes\": 10}");
        int daysAgo = -3 * 24 * 60;

        Set<String> paths = IntStream.range(0, 8)
                .mapToObj(i -> source.incident(alerts.fires("G" + i, "a", daysAgo - i)))
                .collect(Collectors.toSet());

        assertThat(paths).as("three incidents and an umbrella").hasSize(4);
    }

    @Test
    void alertsOfDifferentAgesJoinOneGroup() {
        source.setRules("\"set\": {\"groupBy\": [\"label.cluster\"], \"groupMinutes\": 30}");
        Attributes attributes = alerts.attributes("warning").with("label.cluster", "eu-1");

        String path = source.incident(alerts.fires("G1", "a", -3 * 24 * 60, attributes));

        assertThat(source.incident(alerts.fires("G2", "a", 0, attributes))).isEqualTo(path);
    }

    @Test
    void theLimitDoesNotApplyToIncidentsOfTheSender() {
        source.setRules("\"set\": {\"severity\": \"HIGH\"}");

        Set<String> paths = IntStream.range(0, 5)
                .mapToObj(i -> source.incident(new SampleChanges("P" + i).of(ChangeType.OPENED, "10:25")))
                .collect(Collectors.toSet());

        assertThat(paths).hasSize(5);
        String last = source.incident(new SampleChanges("P4").note("10:31"));
        assertThat(texts(timeline(last), "kind")).containsExactly("DETECTION", "NOTE");
    }

    @Test
    void whatNobodyHasConfirmedWaitsForTheIncident() {
        SourceIncident reference = SourceIncident.reference("S1");
        SourceChange update = SourceChange.of(ChangeType.STATUS_UPDATE, "update", SampleAlerts.at(1), reference)
                .withText("Only an update")
                .notOpening();

        assertThat(source.dryRun(update).get(0).outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        ChangeReport waiting = source.map(update).get(0);

        assertThat(waiting.outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        assertThat(waiting.incident()).isNull();
        String path = source.incident(SourceChange.of(ChangeType.OPENED, "opened", SampleAlerts.at(0), reference)
                .withText("It is opened"));
        assertThat(texts(timeline(path), "text")).containsExactly("It is opened", "Only an update");
        source.map(SourceChange.of(ChangeType.STATUS_UPDATE, "another", SampleAlerts.at(2), reference)
                .withText("Another update")
                .notOpening());
        assertThat(texts(timeline(path), "text")).contains("Another update");
    }

    @Test
    void anOlderEditDoesNotReplaceANewerOne() {
        SourceChange update =
                SourceChange.of(ChangeType.STATUS_UPDATE, "update", SampleAlerts.at(1), SourceIncident.reference("S1"));
        String path = source.incident(update.withText("First").version(SampleAlerts.at(1)));

        source.map(update.withText("Third").version(SampleAlerts.at(3)));
        source.map(update.withText("Second").version(SampleAlerts.at(2)));
        source.map(update.withText("Without a version"));

        assertThat(texts(timeline(path), "text")).containsExactly("Third");
        source.map(
                update.withText("Fifth").version(SampleAlerts.at(5)),
                update.withText("Fourth").version(SampleAlerts.at(4)));
        assertThat(texts(timeline(path), "text")).containsExactly("Fifth");
    }

    @Test
    void onlyWhatStillFiresIsAmongThoseThatWait() {
        source.setRules(WARNINGS_OPEN_NOTHING);
        source.map(alerts.fires("early", "early", 0));
        for (int i = 0; i < 12; i++) {
            source.map(alerts.fires("over " + i, "a", 1), alerts.resolves("over " + i, "a", 1, 2));
            source.map(alerts.resolves("never fired " + i, "a", 1, 2));
        }

        String path = source.incident(alerts.fires("main", "main", 5, alerts.attributes("critical")));

        assertThat(texts(timeline(path), "text")).containsExactlyInAnyOrder("early fires", "main fires");
    }

    @Test
    void whatWaitedAndWasResolvedStillResolvesItsIncident() {
        source.map(alerts.resolves("G", "a", 0, 5));

        String path = source.incident(alerts.fires("G", "a", 0));
        ticker.fireDue();

        assertThat(read(path).text("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void anAlertThatOpensNothingJoinsWhatPeopleHaveReported() {
        source.setRules(
                "\"when\": {\"tag\": [\"secret\"]}, \"set\": {\"visibility\": \"RESTRICTED\"}", WARNINGS_OPEN_NOTHING);
        String path = "/api/v1/incidents/"
                + DANA.post(
                                "/api/v1/incidents",
                                Map.of("title", "Reported", "severity", "LOW", "services", List.of(service)))
                        .expect(201)
                        .text("/id");

        assertThat(source.incident(alerts.fires("G", "a", 0))).isEqualTo(path);
        Attributes secret = alerts.attributes("warning").with("tag", "secret");
        assertThat(source.map(alerts.fires("S", "secret", 1, secret)).get(0).incident())
                .as("it is OPEN")
                .isNull();
        assertThat(texts(timeline(path), "text")).contains("a fires").doesNotContain("secret fires");

        source.map(alerts.resolves("G", "a", 0, 5));
        ticker.fireDue();
        assertThat(read(path).text("/status")).as("people resolve it").isEqualTo("REPORTED");
    }

    @Test
    void anAlertThatOpensNothingDoesNotJoinAnUmbrella() {
        source.setRules(WARNINGS_OPEN_NOTHING);
        for (int i = 0; i < 4; i++) {
            source.map(alerts.fires("G" + i, "a", i, Attributes.none().with("severity", "critical")));
        }
        String umbrella = source.incident(alerts.fires("G5", "a", 5, alerts.attributes("critical")));
        assertThat(read(umbrella).texts("/services")).contains(service);

        assertThat(source.map(alerts.fires("W", "a", 6)).get(0).incident()).isNull();
    }
}
