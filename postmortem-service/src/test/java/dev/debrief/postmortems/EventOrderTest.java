package dev.debrief.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.ParticipantRole;
import dev.debrief.contracts.incident.value.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that come twice, late or out of order lead to the same document. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class EventOrderTest {

    private String expected = "";

    @BeforeEach
    void publishInOrder() {
        expected = documentOf(sampleIncident(SampleIncidentEvents.reported()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theDocumentIsTheSame(long seed) {
        SampleIncidentEvents incident =
                sampleIncident(SampleIncidentEvents.unpublished()).publishInRandomOrder(new Random(seed));

        assertThat(documentOf(incident)).isEqualTo(expected);
    }

    private static SampleIncidentEvents sampleIncident(SampleIncidentEvents incident) {
        return incident.record("10:15", TimelineEntryKind.CHANGE, "Stackable discounts are deployed.")
                .join("sam", ParticipantRole.RESPONDER)
                .record("10:22", TimelineEntryKind.SIGNAL, "A customer reports a failed checkout.")
                .assess()
                .resolve("2024-11-15T11:35:00Z")
                .record("10:25", TimelineEntryKind.DETECTION, "The alert fires.")
                .reopen()
                .rate(Severity.CRITICAL)
                .resolve("2024-11-15T12:05:00Z")
                .rename("Checkout fails for some orders");
    }

    /** Without the keys, which are others for every incident. */
    private static String documentOf(SampleIncidentEvents incident) {
        return ApiClient.as(Tokens.reader())
                .get(SamplePostmortems.pathOf(incident) + "/document?format=markdown")
                .expect(200)
                .body()
                .replaceAll("(INC|PM)-[0-9]+", "$1-1");
    }
}
