package dev.debrief.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.memory.MemoryBudget.Reservation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final MemoryBudget budget = budget(10, 3);

    @Test
    void refusesWhatDoesNotFitUntilMemoryIsFree() {
        Reservation first = budget.reserve(6 * MEGABYTE).orElseThrow();

        assertThat(budget.reserve(5 * MEGABYTE)).isEmpty();
        assertThat(budget.reserve(4 * MEGABYTE)).isPresent();

        first.close();
        assertThat(budget.reserve(5 * MEGABYTE)).isPresent();
    }

    @Test
    void readsOnlyAFewAtATime() {
        Reservation first = budget.reserve(1).orElseThrow();
        assertThat(budget.reserve(1)).isPresent();
        assertThat(budget.reserve(1)).isPresent();
        assertThat(budget.reserve(1)).isEmpty();

        first.close();
        assertThat(budget.reserve(1)).isPresent();
    }

    @Test
    void aRefusedReadHoldsNothing() {
        Reservation all = budget.reserve(10 * MEGABYTE).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(budget.reserve(MEGABYTE)).isEmpty();
        }

        all.close();
        assertThat(budget.reserve(10 * MEGABYTE)).isPresent();
    }

    @Test
    void whatIsLargerThanAllMemoryIsReadAlone() {
        Reservation huge = budget.reserve(Long.MAX_VALUE).orElseThrow();
        assertThat(budget.reserve(1)).isEmpty();

        huge.close();
        assertThat(budget.reserve(1)).isPresent();
    }

    @Test
    void closingTwiceFreesOnce() {
        Reservation first = budget.reserve(6 * MEGABYTE).orElseThrow();
        assertThat(budget.reserve(4 * MEGABYTE)).isPresent();
        first.close();
        first.close();

        assertThat(budget.reserve(6 * MEGABYTE)).isPresent();
        assertThat(budget.reserve(MEGABYTE)).isEmpty();
    }

    @Test
    void waitsForMemory() throws Exception {
        MemoryBudget patient = new MemoryBudget(10 * MEGABYTE, 3, Duration.ofMinutes(1));
        Reservation all = patient.reserve(10 * MEGABYTE).orElseThrow();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> patient.reserve(MEGABYTE).isPresent());

        all.close();

        assertThat(waiting.get()).isTrue();
    }

    private static MemoryBudget budget(int megabytes, int concurrent) {
        return new MemoryBudget(megabytes * MEGABYTE, concurrent, Duration.ofMillis(1));
    }
}
