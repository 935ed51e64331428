package dev.debrief.actions.tracker.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.plan.FieldComparison.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldComparisonTest {

    private static final Instant EARLY = Instant.parse("2024-11-18T09:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(1);

    @ParameterizedTest
    @CsvSource({
        // Nothing has changed, or the same on both sides.
        "BOTH, a, a, a, a, KEEP",
        "BOTH, b, b, a, a, KEEP",
        // One side has changed.
        "BOTH, b, a, a, a, SEND",
        "BOTH, a, b, a, a, RECEIVE",
        "OUT, b, a, a, a, SEND",
        "OUT, a, b, a, a, KEEP",
        "IN, b, a, a, a, KEEP",
        "IN, a, b, a, a, RECEIVE",
        "NONE, b, a, a, a, KEEP",
        // A known difference is none of a later change.
        "BOTH, a, b, a, b, KEEP",
        "BOTH, c, b, a, b, SEND",
        "BOTH, a, c, a, b, RECEIVE"
    })
    void followsTheSideThatHasChanged(
            FieldDirection direction,
            String local,
            String remote,
            String seenLocal,
            String seenRemote,
            Decision decision) {
        assertThat(decide(direction, local, remote, new SeenValue(seenLocal, seenRemote), EARLY, LATE))
                .isEqualTo(decision);
    }

    @Test
    void theLaterChangeWins() {
        SeenValue seen = new SeenValue("a", "a");

        assertThat(decide(FieldDirection.BOTH, "b", "c", seen, EARLY, LATE)).isEqualTo(Decision.RECEIVE);
        assertThat(decide(FieldDirection.BOTH, "b", "c", seen, LATE, EARLY)).isEqualTo(Decision.SEND);
        assertThat(decide(FieldDirection.BOTH, "b", "c", seen, LATE, LATE)).isEqualTo(Decision.SEND);
        assertThat(decide(FieldDirection.OUT, "b", "c", seen, EARLY, LATE)).isEqualTo(Decision.SEND);
    }

    @Test
    void whatWasNeverComparedCountsAsChangedOnBothSides() {
        assertThat(decide(FieldDirection.BOTH, "b", "c", null, EARLY, LATE)).isEqualTo(Decision.RECEIVE);
        assertThat(decide(FieldDirection.OUT, "b", "c", null, EARLY, LATE)).isEqualTo(Decision.SEND);
        assertThat(decide(FieldDirection.BOTH, "b", "b", null, EARLY, LATE)).isEqualTo(Decision.KEEP);
    }

    @Test
    void whatWasNotSentIsTriedAgain() {
        assertThat(decide(FieldDirection.BOTH, "b", "a", new SeenValue(null, "a"), EARLY, LATE))
                .isEqualTo(Decision.SEND);
        assertThat(decide(FieldDirection.BOTH, "b", "a", new SeenValue("b", null), EARLY, LATE))
                .isEqualTo(Decision.RECEIVE);
    }

    @Test
    void theActionItemWinsIfTheTrackerDoesNotSayWhen() {
        assertThat(decide(FieldDirection.BOTH, "b", "c", new SeenValue("a", "a"), LATE, null))
                .isEqualTo(Decision.SEND);
        assertThat(decide(FieldDirection.BOTH, "a", "c", new SeenValue("a", "a"), LATE, null))
                .isEqualTo(Decision.RECEIVE);
    }

    /** Its response was lost: the issue may have it or not. */
    @ParameterizedTest
    @CsvSource({
        // Not executed, or executed.
        "b, a, SEND",
        "b, b, KEEP",
        // Changed again, or taken back.
        "c, b, SEND",
        "a, b, SEND",
        "a, a, KEEP",
        // Somebody has changed the issue since.
        "b, d, RECEIVE"
    })
    void whatWasSentIsNoChangeOfTheIssue(String local, String remote, Decision decision) {
        SeenValue seen = new SeenValue("a", "a");

        assertThat(new FieldComparison(FieldDirection.BOTH, local, local, remote, seen, List.of("b"), EARLY, LATE)
                        .decide())
                .isEqualTo(decision);
    }

    private static Decision decide(
            FieldDirection direction,
            String local,
            String remote,
            @Nullable SeenValue seen,
            Instant localAt,
            @Nullable Instant remoteAt) {
        return new FieldComparison(direction, local, local, remote, seen, List.of(), localAt, remoteAt).decide();
    }
}
