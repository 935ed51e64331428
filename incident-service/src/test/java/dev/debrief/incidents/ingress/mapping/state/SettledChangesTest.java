package dev.debrief.incidents.ingress.mapping.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledChangesTest {

    private static final Instant START = Instant.parse("2024-11-15T10:00:00Z");

    @Test
    void aShortHistoryIsNotSettled() {
        assertThat(SettledChanges.of(history(100, new Random(1)))).isEmpty();
    }

    @Test
    void whatTheGroupReportsDoesNotChange() {
        for (int seed = 0; seed < 50; seed++) {
            List<SourceChange> changes = history(600, new Random(seed));
            SourceState before = SourceState.of(changes);

            Set<String> settled = SettledChanges.of(before.changes());
            List<SourceChange> left = before.changes().stream()
                    .filter(change -> !settled.contains(change.id()))
                    .toList();
            SourceState after = SourceState.of(left);

            assertThat(left).hasSizeLessThan(200);
            assertThat(firing(after)).isEqualTo(firing(before));
            assertThat(after.title()).isEqualTo(before.title());
            assertThat(after.startedAt()).isEqualTo(before.startedAt());
            assertThat(after.detectedAt()).isEqualTo(before.detectedAt());
            assertThat(repeating(before)).containsAll(repeating(after));
        }
    }

    @Test
    void anAlertThatFiresOnAndOnDoesNotGrow() {
        List<SourceChange> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            changes.add(change(ChangeType.OPENED, "a", i));
        }

        assertThat(changes.size() - SettledChanges.of(changes).size()).isEqualTo(150);
    }

    @Test
    void whatPeopleDoIsNotSettled() {
        SourceIncident incident = SourceIncident.reference("P1");
        List<SourceChange> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            changes.add(SourceChange.of(ChangeType.NOTE, "note " + i, START.plusSeconds(i), incident));
        }

        assertThat(SettledChanges.of(changes)).isEmpty();
    }

    /** Ten alerts that come and go. */
    private static List<SourceChange> history(int size, Random random) {
        List<SourceChange> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ChangeType type = random.nextBoolean() ? ChangeType.OPENED : ChangeType.RESOLVED;
            changes.add(change(type, "alert " + random.nextInt(10), i));
        }
        return changes;
    }

    private static SourceChange change(ChangeType type, String alert, int second) {
        return SourceChange.of(type, "change " + second, START.plusSeconds(second), SourceIncident.reference("G"))
                .ofAlert(alert);
    }

    private static List<String> firing(SourceState state) {
        return state.subjects().stream()
                .filter(Subject::firing)
                .map(subject -> String.valueOf(subject.alert()))
                .sorted()
                .toList();
    }

    private static List<String> repeating(SourceState state) {
        return state.subjects().stream()
                .flatMap(subject -> subject.repeating().stream())
                .toList();
    }
}
