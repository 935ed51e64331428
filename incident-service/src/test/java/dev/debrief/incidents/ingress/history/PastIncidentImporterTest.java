package dev.debrief.incidents.ingress.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.history.reader.PastEntry;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastIncidentImporterTest {

    private static final Instant START = Instant.parse("2024-11-15T10:25:00Z");
    private static final Instant END = START.plusSeconds(3600);
    private static final SourceIncident INCIDENT = SourceIncident.reference("P000001");

    @Test
    void keepsACompleteLogAsItIs() {
        SourceChange opened = change(ChangeType.OPENED, "a", START);
        SourceChange resolved = change(ChangeType.RESOLVED, "b", END);

        assertThat(PastIncidentImporter.changesOf(incident(opened, resolved))).containsExactly(opened, resolved);
    }

    @Test
    void anIncidentWithoutLogIsOpenedAndResolved() {
        List<SourceChange> changes = PastIncidentImporter.changesOf(incident());

        assertThat(changes).extracting(SourceChange::type).containsExactly(ChangeType.OPENED, ChangeType.RESOLVED);
        assertThat(changes).extracting(SourceChange::at).containsExactly(START, END);
        assertThat(changes).extracting(SourceChange::id).doesNotHaveDuplicates();
        assertThat(changes).extracting(SourceChange::text).containsOnlyNulls();
    }

    @Test
    void isResolvedAfterTheLastReopeningEvenIfTheLogDoesNotSayWhen() {
        SourceChange opened = change(ChangeType.OPENED, "a", START);
        SourceChange resolved = change(ChangeType.RESOLVED, "b", START.plusSeconds(60));
        SourceChange reopened = change(ChangeType.REOPENED, "c", END.plusSeconds(60));

        List<SourceChange> changes = PastIncidentImporter.changesOf(incident(opened, resolved, reopened));

        assertThat(changes).hasSize(4).last().satisfies(last -> {
            assertThat(last.type()).isEqualTo(ChangeType.RESOLVED);
            assertThat(last.at()).isEqualTo(END.plusSeconds(60));
        });
    }

    private static PastIncident incident(SourceChange... changes) {
        return new PastIncident(
                INCIDENT,
                START,
                END,
                Arrays.stream(changes)
                        .map(change -> new PastEntry(change, TimelineEntryKind.STATUS))
                        .toList());
    }

    private static SourceChange change(ChangeType type, String id, Instant at) {
        return SourceChange.of(type, id, at, INCIDENT);
    }
}
