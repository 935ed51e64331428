package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.pathOf;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.texts;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static dev.debrief.incidents.ingress.mapping.MappedSource.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts that come and go for a long time. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class AlertEpisodeTest {

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    TimerTicker ticker;

    private MappedSource source;
    private SampleAlerts alerts;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        alerts = new SampleAlerts("service of " + source.key());
        source.setRules("\"set\": {\"quietMinutes\": 10}");
    }

    @AfterEach
    void restoreRules() {
        MappedSource.restoreRules();
    }

    @Test
    void anAlertThatFiresAgainWithTheSameStartOpensAnotherIncident() {
        SourceChange fires = alerts.fires("G", "a", 0);
        String first = source.incident(fires);
        source.map(alerts.resolves("G", "a", 0, 5));
        ticker.fireDue();
        assertThat(read(first).text("/status")).isEqualTo("RESOLVED");

        Instant earlier = SampleAlerts.at(3);
        assertThat(source.mapReceived(earlier, fires).get(0).outcome())
                .as("a replay of what was received before the resolution")
                .isEqualTo(ChangeOutcome.ALREADY_APPLIED);
        Instant again = Instant.now();
        assertThat(source.dryRun(fires).get(0).outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        ChangeReport report = source.mapReceived(again, fires).get(0);

        assertThat(report.outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        assertThat(report.changeId()).startsWith(fires.id() + "/again/");
        String second = pathOf(report);
        assertThat(second).isNotEqualTo(first);
        assertThat(Instant.parse(read(second).text("/times/startedAt")))
                .isBetween(again.minusMillis(1), again.plusMillis(1));
        for (Instant repeated : List.of(again, again.plusMillis(1))) {
            assertThat(source.mapReceived(repeated, fires).get(0).outcome()).isEqualTo(ChangeOutcome.ALREADY_APPLIED);
        }
        ticker.fireDue();
        assertThat(read(second).text("/status")).as("it fires").isEqualTo("REPORTED");
    }

    @Test
    void anAlertThatFiresAgainInTheQuietPeriodEndsIt() {
        SourceChange fires = alerts.fires("G", "a", 0);
        String path = source.incident(fires);
        source.map(alerts.resolves("G", "a", 0, 5));

        assertThat(source.incident(fires)).isEqualTo(path);

        ticker.fireDue();
        assertThat(read(path).text("/status")).isEqualTo("REPORTED");
        assertThat(texts(timeline(path), "text")).containsExactly("a fires", "a is resolved", "a fires");
    }

    @Test
    void whatArrivesOutOfOrderAfterAnEpisodeLeavesNoIncidentOpen() {
        String first = source.incident(alerts.fires("G", "a", 0), alerts.resolves("G", "a", 0, 5));
        ticker.fireDue();

        assertThat(source.map(alerts.resolves("G", "a", 30, 40)).get(0).incident())
                .as("it has not fired yet")
                .isNull();
        String second = source.incident(alerts.fires("G", "a", 30));
        ticker.fireDue();

        assertThat(second).isNotEqualTo(first);
        assertThat(read(second).text("/status")).isEqualTo("RESOLVED");
        assertThat(texts(timeline(second), "text")).contains("a fires", "a is resolved");
    }

    @Test
    void aLateAlertBelongsToTheEpisodeOfItsResolution() {
        String first = source.incident(alerts.fires("G", "a", 0), alerts.resolves("G", "a", 0, 5));
        source.map(alerts.resolves("G", "b", 2, 4));
        ticker.fireDue();
        String second = source.incident(alerts.fires("G", "a", 60));

        assertThat(source.incident(alerts.fires("G", "b", 2))).isEqualTo(first);
        assertThat(texts(timeline(first), "text")).contains("b fires", "b is resolved");

        source.map(alerts.resolves("G", "a", 60, 70));
        ticker.fireDue();
        assertThat(read(second).text("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void whatFiresAfterPeopleHaveResolvedTheIncidentOpensAnother() {
        String path = source.incident(alerts.fires("G", "a", 0), alerts.resolves("G", "a", 0, 5));
        transition(path, "MITIGATE");
        ticker.fireDue();
        transition(path, "RESOLVE");

        assertThat(source.incident(alerts.fires("G", "a", 60))).isNotEqualTo(path);
    }

    @Test
    void aGroupThatFlapsForHoursStaysSmall() {
        String path = source.incident(alerts.fires("G", "first", 0), alerts.resolves("G", "first", 0, 1));
        List<SourceChange> early = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            early.add(alerts.fires("G", "early " + i, 2));
            early.add(alerts.resolves("G", "early " + i, 2, 3));
        }
        source.map(early.toArray(SourceChange[]::new));
        Attributes worst = alerts.attributes("critical").with("service", "another");
        source.map(alerts.fires("G", "worst", 5, worst), alerts.resolves("G", "worst", 5, 6, worst));
        for (int i = 0; i < 150; i++) {
            source.map(alerts.fires("G", "a", 10 + 2 * i), alerts.resolves("G", "a", 10 + 2 * i, 11 + 2 * i));
        }

        assertThat(numberOfChanges("NOT settled")).isLessThanOrEqualTo(202);
        assertThat(numberOfChanges("settled")).isGreaterThan(100);
        assertThat(read(path).text("/severity")).isEqualTo("CRITICAL");
        assertThat(read(path).texts("/services")).contains("another");
        assertThat(Instant.parse(read(path).text("/times/startedAt"))).isEqualTo(SampleAlerts.at(0));
        assertThat(source.mapReceived(SampleAlerts.at(60), alerts.fires("G", "a", 60))
                        .get(0)
                        .outcome())
                .as("a settled change")
                .isEqualTo(ChangeOutcome.ALREADY_APPLIED);
        SourceChange late = alerts.fires("G", "a", 60);
        source.map(new SourceChange(
                late.type(),
                "another start",
                late.at().plus(Duration.ofSeconds(20)),
                late.incident(),
                late.alert(),
                late.text(),
                false,
                null,
                List.of(),
                null,
                true,
                null));
        ticker.fireDue();
        assertThat(read(path).text("/status")).as("nothing fires").isEqualTo("RESOLVED");
    }

    private int numberOfChanges(String condition) {
        String sql =
                "SELECT count(*) FROM ingress_change c JOIN ingress_source s ON s.id = c.source_id WHERE s.key = ? AND ";
        return Integer.parseInt(
                TestDatabase.column(sql + condition, source.key()).get(0));
    }
}
