package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.pathOf;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.texts;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static dev.debrief.incidents.ingress.mapping.MappedSource.transition;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class AlertMappingTest {

    private static final Instant HALF_AN_HOUR_AGO =
            Instant.now().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    TimerTicker ticker;

    private MappedSource source;
    private String service;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        service = "service of " + source.key();
    }

    @AfterEach
    void restoreRules() {
        MappedSource.restoreRules();
    }

    @Test
    void aQuietPeriodResolvesTheIncidentWhenItsLastAlertWasResolved() {
        source.setRules("\"set\": {\"quietMinutes\": 10}");
        String path = source.incident(fires("G", "a", 0), fires("G", "b", 1), resolves("G", "a", 5));
        ticker.fireDue();
        assertThat(read(path).text("/status")).as("b still fires").isEqualTo("REPORTED");

        source.map(resolves("G", "b", 10));
        assertThat(read(path).text("/status")).as("not at once").isEqualTo("REPORTED");
        ticker.fireDue();

        assertThat(read(path).text("/status")).isEqualTo("RESOLVED");
        assertThat(read(path).text("/times/resolvedAt")).isEqualTo(at(10).toString());
        assertThat(texts(timeline(path), "kind"))
                .containsExactlyInAnyOrder("DETECTION", "SIGNAL", "SIGNAL", "SIGNAL", "RESOLUTION");
        assertThat(texts(timeline(path), "text"))
                .contains("No alert fires any more, and none has fired again for 10 minutes.");

        ChangeReport again = source.map(fires("G", "a", 25)).get(0);
        assertThat(again.outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        assertThat(pathOf(again)).isNotEqualTo(path);
        assertThat(read(path).text("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void whatFiresAgainWithinTheQuietPeriodReopensNothing() {
        source.setRules("\"set\": {\"quietMinutes\": 60}");
        String path = source.incident(fires("G", "a", 0), resolves("G", "a", 5));
        ticker.fireDue();
        assertThat(read(path).text("/status")).isEqualTo("REPORTED");

        assertThat(source.incident(fires("G", "a", 10))).isEqualTo(path);

        assertThat(texts(timeline(path), "kind")).containsExactly("DETECTION", "SIGNAL", "SIGNAL");
        assertThat(texts(timeline(path), "source")).containsOnly("A stub");
    }

    @Test
    void whatPeopleHaveTakenOverTheyResolve() {
        source.setRules("\"set\": {\"quietMinutes\": 0}");
        String path = source.incident(fires("G", "a", 0), resolves("G", "a", 5));
        transition(path, "MITIGATE");

        ticker.fireDue();

        assertThat(read(path).text("/status")).isEqualTo("MITIGATED");
        assertThat(source.incident(fires("G", "a", 10)))
                .as("it is still active")
                .isEqualTo(path);
    }

    @Test
    void anIncidentOfTheSenderIsResolvedAtOnce() {
        SourceIncident incident = new SourceIncident("I", "Incident", null, null, at(0), Attributes.none());
        String path = source.incident(SourceChange.of(ChangeType.OPENED, "opened", at(0), incident));

        source.map(SourceChange.of(ChangeType.RESOLVED, "resolved", at(5), incident));

        assertThat(read(path).text("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void theOrderOfArrivalDoesNotChangeTheTimeline() {
        String inOrder = source.incident(fires("G", "a", 0));
        source.map(fires("G", "a", 2), resolves("G", "a", 5), fires("G", "b", 6));
        MappedSource other = new MappedSource(sources, mapping);
        String backwards = other.incident(fires("G", "b", 6));
        other.map(resolves("G", "a", 5));
        other.map(fires("G", "a", 2));
        other.map(fires("G", "a", 0));

        assertThat(texts(timeline(inOrder), "kind")).containsExactly("DETECTION", "SIGNAL", "SIGNAL");
        assertThat(texts(timeline(backwards), "kind")).containsExactly("DETECTION", "SIGNAL", "SIGNAL");
        assertThat(texts(timeline(backwards), "occurredAt")).isEqualTo(texts(timeline(inOrder), "occurredAt"));
        assertThat(read(backwards).at("/times")).isEqualTo(read(inOrder).at("/times"));
    }

    @Test
    void whatRulesIgnoreIsAppliedOnceTheyNoLongerDo() {
        source.setRules("\"alerts\": true, \"set\": {\"ignore\": true}");

        ChangeReport ignored = source.map(fires("G", "a", 0)).get(0);

        assertThat(ignored.outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        assertThat(ignored.explanation()).contains("'rule-0'");
        assertThat(ignored.incident()).isNull();
        MappedSource.restoreRules();
        assertThat(source.map(fires("G", "a", 0)).get(0).outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
    }

    @Test
    void anAlertThatOpensNothingJoinsAnIncidentOfTheSameService() {
        source.setRules("\"when\": {\"severity\": [\"warning\"]}, \"set\": {\"opensIncident\": false}");
        ChangeReport waiting =
                source.map(fires("W", "early", 0, attributes("warning"))).get(0);
        assertThat(waiting.outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);

        String path = source.incident(fires("C", "main", 1, attributes("critical")));
        assertThat(source.incident(fires("X", "late", 2, attributes("warning"))))
                .isEqualTo(path);

        assertThat(texts(timeline(path), "text")).containsExactly("early fires", "main fires", "late fires");
        assertThat(read(path).text("/severity")).isEqualTo("CRITICAL");
        assertThat(source.map(fires("W", "early", 0, attributes("warning")))
                        .get(0)
                        .outcome())
                .isEqualTo(ChangeOutcome.ALREADY_APPLIED);
    }

    @Test
    void rulesGroupAlertsIntoOneIncident() {
        source.setRules("\"set\": {\"groupBy\": [\"label.cluster\"], \"groupMinutes\": 30}");
        Attributes one = attributes("warning").with("label.cluster", "eu-1");

        String path = source.incident(fires("G1", "a", 0, one));
        String same = source.incident(fires(
                "G2",
                "b",
                1,
                attributes("critical").with("label.cluster", "eu-1").with("service", "other")));
        String other = source.incident(fires("G3", "c", 2, attributes("warning").with("label.cluster", "us-1")));

        assertThat(same).isEqualTo(path);
        assertThat(other).isNotEqualTo(path);
        assertThat(read(path).text("/severity")).isEqualTo("CRITICAL");
        assertThat(read(path).texts("/services")).containsExactly(service, "other");
        source.map(fires("G1", "d", 3, one));
        assertThat(read(path).text("/severity")).as("does not go down").isEqualTo("CRITICAL");
        source.map(resolves("G1", "a", 4), resolves("G1", "d", 4));
        ticker.fireDue();
        assertThat(read(path).text("/status")).as("b still fires").isEqualTo("REPORTED");
    }

    @Test
    void aStormIsCollectedInOneIncident() {
        source.setRules("\"when\": {\"tag\": [\"secret\"]}, \"set\": {\"visibility\": \"RESTRICTED\"}");
        Set<String> opened = IntStream.range(0, 3)
                .mapToObj(i -> source.incident(fires("G" + i, "a", i)))
                .collect(Collectors.toSet());
        assertThat(opened).hasSize(3);

        String umbrella = source.incident(fires("G3", "a", 3));
        assertThat(source.incident(fires("G4", "a", 4, attributes("critical")))).isEqualTo(umbrella);
        assertThat(source.map(fires("G4", "b", 5)).get(0).outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        String secret = source.incident(fires("G5", "a", 6, attributes("low").with("tag", "secret")));

        assertThat(opened).doesNotContain(umbrella, secret);
        assertThat(read(umbrella).text("/title")).isEqualTo("Alert storm from A stub");
        assertThat(read(umbrella).text("/severity")).isEqualTo("CRITICAL");
        assertThat(texts(timeline(umbrella), "kind")).containsExactly("SIGNAL", "SIGNAL");
        ApiClient.as(Tokens.reader()).get(umbrella).expect(200);
        ApiClient.as(Tokens.reader()).get(secret).expect(404);

        source.map(resolves("G3", "a", 7));
        source.map(resolves("G4", "a", 8), resolves("G4", "b", 8));
        ticker.fireDue();
        assertThat(read(umbrella).text("/status")).isEqualTo("RESOLVED");
        assertThat(source.incident(fires("G6", "a", 9))).as("another storm").isNotEqualTo(umbrella);
    }

    @Test
    void concurrentDeliveriesDoNotExceedTheLimit() {
        source.setRules("\"set\": {\"quietMinutes\": 10}");

        List<CompletableFuture<String>> deliveries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> source.incident(fires("G" + i, "a", 0))))
                .toList();
        List<String> paths = deliveries.stream().map(CompletableFuture::join).toList();

        assertThat(Set.copyOf(paths)).as("three incidents and an umbrella").hasSize(4);
    }

    @Test
    void concurrentRepetitionsAreAppliedOnce() {
        List<CompletableFuture<String>> deliveries = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> source.incident(fires("G", "a", 0))))
                .toList();
        Set<String> paths = deliveries.stream().map(CompletableFuture::join).collect(Collectors.toSet());

        assertThat(paths).hasSize(1);
        assertThat(timeline(paths.iterator().next())).hasSize(1);
    }

    private SourceChange fires(String group, String alert, int minute) {
        return fires(group, alert, minute, attributes("warning"));
    }

    private static SourceChange fires(String group, String alert, int minute, Attributes attributes) {
        return change(ChangeType.OPENED, group, alert, minute, attributes).withText(alert + " fires");
    }

    private SourceChange resolves(String group, String alert, int minute) {
        return change(ChangeType.RESOLVED, group, alert, minute, attributes("warning"))
                .withText(alert + " is resolved");
    }

    private static SourceChange change(ChangeType type, String group, String alert, int minute, Attributes attributes) {
        SourceIncident incident = new SourceIncident(group, "Errors of " + group, null, null, null, attributes);
        return SourceChange.of(type, String.join(" ", group, alert, type.name(), "" + minute), at(minute), incident)
                .ofAlert(alert);
    }

    private Attributes attributes(String severity) {
        return Attributes.none().with("severity", severity).with("service", service);
    }

    private static Instant at(int minute) {
        return HALF_AN_HOUR_AGO.plus(Duration.ofMinutes(minute));
    }
}
