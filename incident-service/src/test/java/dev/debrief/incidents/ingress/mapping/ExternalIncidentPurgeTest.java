package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.pathOf;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ExternalIncidentPurgeTest {

    private static final String ROWS = """
            SELECT i.external_id FROM ingress_incident i JOIN ingress_source s ON s.id = i.source_id
            WHERE s.key = ?""";

    private static final String WITH_CHANGES = """
            SELECT DISTINCT i.external_id FROM ingress_change c JOIN ingress_incident i ON i.id = c.ingress_incident_id
            JOIN ingress_source s ON s.id = i.source_id WHERE s.key = ?""";

    private static final String AGE = """
            UPDATE ingress_incident SET last_at = last_at - interval '100 days'
            WHERE source_id = (SELECT id FROM ingress_source WHERE key = ?)""";

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    @Inject
    ExternalIncidentPurgeService purge;

    @Inject
    SourceLinkService links;

    @Inject
    TimerTicker ticker;

    private MappedSource source;
    private SampleAlerts alerts;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        alerts = new SampleAlerts("service of " + source.key());
    }

    @Test
    void deletesWhatIsOverAfterAWhile() {
        source.map(alerts.resolves("waiting", "a", 0, 5));
        source.incident(alerts.fires("firing", "a", 0));
        String resolved = source.incident(alerts.fires("resolved", "a", 0), alerts.resolves("resolved", "a", 0, 5));
        ticker.fireDue();
        String cancelled = source.incident(new SampleChanges("cancelled").of(ChangeType.OPENED, "10:25"));
        transition(cancelled, "CANCEL");
        TestDatabase.execute(AGE, source.key());
        String fresh = source.incident(new SampleChanges("fresh").of(ChangeType.OPENED, "10:25"));
        transition(fresh, "CANCEL");

        int purged = purgeAll();

        assertThat(purged).isGreaterThanOrEqualTo(3);
        assertThat(TestDatabase.column(ROWS, source.key()))
                .containsExactlyInAnyOrder("firing", "resolved", "cancelled", "fresh");
        assertThat(TestDatabase.column(WITH_CHANGES, source.key())).containsExactlyInAnyOrder("firing", "fresh");
        assertThat(links.links(List.of(UUID.fromString(read(cancelled).text("/id")))))
                .extracting(SourceLink::externalId)
                .containsExactly("cancelled");

        ChangeReport late =
                source.map(new SampleChanges("cancelled").note("10:31")).get(0);
        assertThat(late.outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        assertThat(late.explanation()).contains("deleted");
        assertThat(read(cancelled).text("/title")).isEqualTo("Checkout error rate");
        ChangeReport again = source.map(alerts.fires("resolved", "a", 600)).get(0);
        assertThat(again.outcome()).isEqualTo(ChangeOutcome.INCIDENT_OPENED);
        assertThat(pathOf(again)).isNotEqualTo(resolved);
    }

    private int purgeAll() {
        Instant before = Instant.now().minus(Duration.ofDays(90));
        int purged = 0;
        int last;
        do {
            last = purge.purge(before, 100);
            purged += last;
        } while (last == 100);
        return purged;
    }
}
