package dev.debrief.postmortems.incident.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.postmortems.fixtures.FilledValues;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every text and time of an event is in the update: nothing that is recorded about an incident gets lost on the way.
 */
class IncidentEventReaderTest {

    /** What matters about a file to whoever downloads it, and what the service catalogue says about services. */
    private static final Set<String> LEFT_TO_INCIDENT_SERVICE = Set.of(
            "EvidenceFile.mediaType",
            "EvidenceFile.sha256",
            "AffectedService.key",
            "AffectedService.name",
            "AffectedService.team");

    /** Not when it happened. */
    private static final Set<String> WHEN_IT_WAS_RECORDED = Set.of("recordedAt", "/IncidentEvent.at");

    @ParameterizedTest
    @ValueSource(
            classes = {
                IncidentReported.class,
                ImpactAssessed.class,
                ParticipantsChanged.class,
                EvidenceAttached.class,
                IncidentMerged.class,
                TimelineEntryRecorded.class
            })
    void losesNoTextAndNoTime(Class<? extends IncidentEvent> type) {
        FilledValues values = new FilledValues();
        IncidentEvent event = values.of(type);

        String update = event.accept(new IncidentEventReader()).toString();

        assertThat(values.texts().entrySet().stream()
                        .filter(text -> LEFT_TO_INCIDENT_SERVICE.stream().noneMatch(text.getKey()::endsWith))
                        .filter(text -> !update.contains(text.getValue()))
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(values.instants().entrySet().stream()
                        .filter(time -> WHEN_IT_WAS_RECORDED.stream().noneMatch(time.getKey()::endsWith))
                        .filter(time -> !update.contains(time.getValue().toString()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }
}
