package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.platform.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the guarantees of timers. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class TimerTest extends TimerKit {}
 * }</pre>
 */
public abstract class TimerKit {

    private static final Instant LONG_AGO = Instant.parse("2024-12-02T00:00:00Z");

    @Inject
    Timers timers;

    @Inject
    TimerTicker ticker;

    @Inject
    KitTimerHandler handler;

    private final String subject = aSubject();

    @BeforeEach
    void createTables() {
        KitDatabase.provide();
    }

    @Test
    void refusesToArmWithoutTransaction() {
        assertThatThrownBy(() -> timers.arm(KitTimerHandler.KIND, subject, LONG_AGO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void firesOnceAfterADowntimeWithItsTrueTime() {
        // Given
        arm(subject, LONG_AGO);

        // When
        ticker.fireDue();
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).containsExactly(LONG_AGO);
        assertThat(rows(subject)).isEmpty();
    }

    @Test
    void firesEachTimerOnceWithSeveralTickers() {
        // Given
        List<String> subjects = Stream.generate(TimerKit::aSubject).limit(30).toList();
        subjects.forEach(each -> arm(each, LONG_AGO));

        // When
        ConcurrentRunner.run(List.of(ticker::fireDue, ticker::fireDue, ticker::fireDue));
        ticker.fireDue();

        // Then
        assertThat(subjects).allSatisfy(each -> assertThat(firings(each)).hasSize(1));
    }

    @Test
    void doesNotFireBeforeItsTime() {
        // Given
        arm(subject, inAnHour());

        // When
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).isEmpty();
    }

    @Test
    void firesAtTheNewTimeOnlyWhenItWasArmedAgain() {
        // Given
        arm(subject, LONG_AGO);
        arm(subject, inAnHour());

        // When
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).isEmpty();
        assertThat(rows(subject)).containsExactly("ARMED 2 0");
    }

    @Test
    void doesNotFireWhatWasDisarmed() {
        // Given
        arm(subject, LONG_AGO);
        QuarkusTransaction.requiringNew().run(() -> timers.disarm(KitTimerHandler.KIND, subject));

        // When
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).isEmpty();
    }

    @Test
    void doesNotArmInAChangeThatWasRolledBack() {
        // Given
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    timers.arm(KitTimerHandler.KIND, subject, LONG_AGO);
                    throw new IllegalStateException("the change is refused");
                }))
                .hasMessage("the change is refused");

        // When
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).isEmpty();
    }

    @Test
    void keepsATimerThatItsHandlerArmedAgain() {
        // Given
        Instant next = inAnHour();
        handler.afterFiring(subject, () -> timers.arm(KitTimerHandler.KIND, subject, next));
        arm(subject, LONG_AGO);

        // When
        ticker.fireDue();
        ticker.fireDue();

        // Then
        assertThat(firings(subject)).containsExactly(LONG_AGO);
        assertThat(rows(subject)).containsExactly("ARMED 2 0");
    }

    @Test
    void letsACommandArmATimerThatIsBeingFired() {
        // Given
        handler.afterFiring(subject, () -> arm(subject, inAnHour()));
        arm(subject, LONG_AGO);

        // When
        ticker.fireDue();

        // Then
        assertThat(rows(subject)).as("the command's timer is not lost").containsExactly("ARMED 2 0");
    }

    @Test
    void parksATimerAfterFiveFailuresAndFiresOthers() {
        // Given
        String healthy = aSubject();
        handler.afterFiring(subject, () -> {
            throw new AssertionError("simulated Error");
        });
        arm(subject, LONG_AGO);
        arm(healthy, LONG_AGO.plusSeconds(1));

        // When
        ticker.fireDue();
        assertThat(rows(subject)).containsExactly("ARMED 1 1");
        for (int i = 0; i < 6; i++) {
            ticker.fireDue();
            makeDue(subject);
        }

        // Then
        assertThat(rows(subject)).containsExactly("PARKED 1 5");
        assertThat(firings(subject)).isEmpty();
        assertThat(firings(healthy)).containsExactly(LONG_AGO.plusSeconds(1));
    }

    @Test
    void keepsATimerThatNobodyHandles() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> timers.arm("kit-unknown", subject, LONG_AGO));

        // When
        ticker.fireDue();

        // Then
        assertThat(rows(subject)).containsExactly("ARMED 1 1");
        QuarkusTransaction.requiringNew().run(() -> timers.disarm("kit-unknown", subject));
    }

    private void arm(String subjectId, Instant fireAt) {
        QuarkusTransaction.requiringNew().run(() -> timers.arm(KitTimerHandler.KIND, subjectId, fireAt));
    }

    private static void makeDue(String subjectId) {
        KitDatabase.execute("UPDATE timer SET next_attempt_at = now() WHERE subject_id = ?", subjectId);
    }

    private static List<Instant> firings(String subjectId) {
        return KitDatabase.column(
                        OffsetDateTime.class,
                        "SELECT fire_at FROM kit_fired_timer WHERE subject_id = ? ORDER BY position",
                        subjectId)
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** State, generation and attempts. */
    private static List<String> rows(String subjectId) {
        return KitDatabase.column(
                String.class,
                "SELECT state || ' ' || generation || ' ' || attempts FROM timer WHERE subject_id = ?",
                subjectId);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
    }

    private static String aSubject() {
        return UUID.randomUUID().toString();
    }
}
