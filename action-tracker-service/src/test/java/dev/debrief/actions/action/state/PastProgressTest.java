package dev.debrief.actions.action.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastProgressTest {

    private static final String MEETING = "2024-11-18T09:40:00Z";

    /** The action items of the sample, in the order of their numbers. */
    private static final List<RecordedState> SAMPLE = List.of(
            state(1, MEETING, MEETING, ActionItemStatus.IN_PROGRESS, "2024-11-22", 0),
            state(2, MEETING, MEETING, ActionItemStatus.OPEN, "2024-11-30", 0),
            state(3, MEETING, MEETING, ActionItemStatus.OPEN, "2024-11-20", 0),
            state(4, MEETING, MEETING, ActionItemStatus.OPEN, "2024-12-15", 0),
            state(5, MEETING, MEETING, ActionItemStatus.OPEN, "2024-12-01", 0),
            state(6, MEETING, MEETING, ActionItemStatus.OPEN, "2024-11-25", 0));

    @ParameterizedTest
    @CsvSource({
        "2024-11-18, ''",
        "2024-11-20, ''",
        "2024-11-21, AI-3",
        "2024-12-01, AI-3 AI-1 AI-6 AI-2",
        "2024-12-02, AI-3 AI-1 AI-6 AI-2 AI-5",
        "2024-12-15, AI-3 AI-1 AI-6 AI-2 AI-5",
        "2024-12-16, AI-3 AI-1 AI-6 AI-2 AI-5 AI-4"
    })
    void anItemIsOverdueFromTheDayAfterItsDueDay(String day, String overdue) {
        PastProgress progress = asOf(day, SAMPLE);

        assertThat(overdueKeys(progress)).isEqualTo(overdue);
        assertThat(progress.progress().overdue()).isEqualTo(progress.overdue().size());
        assertThat(progress.progress().total()).isEqualTo(6);
        assertThat(progress.progress().counts())
                .containsEntry(ActionItemStatus.IN_PROGRESS, 1L)
                .containsEntry(ActionItemStatus.OPEN, 5L)
                .containsEntry(ActionItemStatus.DONE, 0L);
    }

    @Test
    void beforeTheyExistedThereWasNothingToCount() {
        PastProgress progress = asOf("2024-11-17", SAMPLE);

        assertThat(progress.progress().total()).isZero();
        assertThat(progress.progress().percentDone()).isEmpty();
        assertThat(progress.overdue()).isEmpty();
    }

    @Test
    void aDueDateThatMovedLaterWasStillTheOldPromise() {
        List<RecordedState> states = List.of(
                state(1, MEETING, MEETING, ActionItemStatus.OPEN, "2024-11-22", 0),
                state(1, "2024-11-25T08:00:00Z", MEETING, ActionItemStatus.OPEN, "2024-11-29", 1));

        assertThat(overdueKeys(asOf("2024-11-24", states))).isEqualTo("AI-1");
        assertThat(asOf("2024-11-24", states).dueDateMoves()).isZero();
        assertThat(overdueKeys(asOf("2024-11-25", states))).isEmpty();
        assertThat(asOf("2024-11-25", states).dueDateMoves()).isEqualTo(1);
        assertThat(asOf("2024-11-30", states).overdue())
                .extracting(PastItem::dueOn)
                .containsExactly(LocalDate.of(2024, 11, 29));
    }

    @Test
    void aStatusCountsFromWhenItTookEffectAlsoIfItWasRecordedLater() {
        List<RecordedState> states = List.of(
                state(1, MEETING, MEETING, ActionItemStatus.IN_PROGRESS, "2024-11-22", 0),
                state(1, "2024-11-27T10:00:00Z", "2024-11-21T16:00:00Z", ActionItemStatus.DONE, "2024-11-22", 0));

        assertThat(asOf("2024-11-20", states).progress().done()).isZero();
        assertThat(asOf("2024-11-21", states).progress().done()).isEqualTo(1);
        assertThat(overdueKeys(asOf("2024-11-24", states))).isEmpty();
        assertThat(overdueKeys(asOf("2024-11-24", recordedBefore("2024-11-25T00:00:00Z", states))))
                .isEqualTo("AI-1");
    }

    @Test
    void aChangeOfTheDueDateDoesNotHideACompletionBeforeIt() {
        List<RecordedState> states = List.of(
                state(1, MEETING, MEETING, ActionItemStatus.IN_PROGRESS, "2024-11-22", 0),
                state(1, "2024-11-22T10:00:00Z", MEETING, ActionItemStatus.IN_PROGRESS, "2024-11-29", 1),
                state(1, "2024-11-27T10:00:00Z", "2024-11-21T16:00:00Z", ActionItemStatus.DONE, "2024-11-29", 1));

        assertThat(asOf("2024-11-23", states).progress().done()).isEqualTo(1);
    }

    @Test
    void ofStatusesThatTookEffectTogetherTheLastCounts() {
        List<RecordedState> states = List.of(
                state(1, MEETING, MEETING, ActionItemStatus.PROPOSED, "2024-11-22", 0),
                state(1, MEETING, MEETING, ActionItemStatus.OPEN, "2024-11-22", 0),
                state(1, MEETING, MEETING, ActionItemStatus.IN_PROGRESS, "2024-11-22", 0));

        assertThat(asOf("2024-11-18", states).progress().counts()).containsEntry(ActionItemStatus.IN_PROGRESS, 1L);
    }

    @Test
    void aFollowUpHasNoDueDateBeforeOneWasPromised() {
        List<RecordedState> states = List.of(
                state(1, "2024-11-20T10:00:00Z", "2024-11-15T12:00:00Z", ActionItemStatus.PROPOSED, "2024-11-18", 0));

        PastProgress progress = asOf("2024-11-19", states);

        assertThat(progress.progress().total()).isEqualTo(1);
        assertThat(progress.overdue()).isEmpty();
    }

    @Test
    void finishedAndDroppedItemsAreNotOverdue() {
        List<RecordedState> states = new ArrayList<>();
        for (ActionItemStatus status : ActionItemStatus.values()) {
            states.add(state(status.ordinal() + 1, MEETING, MEETING, status, "2024-11-20", 0));
        }

        assertThat(asOf("2024-11-21", states).overdue())
                .extracting(PastItem::status)
                .containsExactly(
                        ActionItemStatus.PROPOSED,
                        ActionItemStatus.OPEN,
                        ActionItemStatus.IN_PROGRESS,
                        ActionItemStatus.BLOCKED);
    }

    private static PastProgress asOf(String day, List<RecordedState> states) {
        LocalDate asOf = LocalDate.parse(day);
        Instant end = asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return PastProgress.of(SamplePostmortemProjections.open(), asOf, null, PastItem.before(end, states));
    }

    private static List<RecordedState> recordedBefore(String time, List<RecordedState> states) {
        return states.stream()
                .filter(state -> state.recordedAt().isBefore(Instant.parse(time)))
                .toList();
    }

    private static String overdueKeys(PastProgress progress) {
        return String.join(" ", progress.overdue().stream().map(PastItem::key).toList());
    }

    private static RecordedState state(
            long number,
            String recordedAt,
            String effectiveAt,
            ActionItemStatus status,
            String dueOn,
            int dueDateMoves) {
        return new RecordedState(
                new UUID(0, number),
                number,
                "Action " + number,
                Instant.parse(recordedAt),
                Instant.parse(effectiveAt),
                status,
                LocalDate.parse(dueOn),
                dueDateMoves);
    }
}
