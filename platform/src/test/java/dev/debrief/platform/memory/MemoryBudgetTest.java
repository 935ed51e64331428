package dev.debrief.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.memory.MemoryBudget.Reservation;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final MemoryBudget budget = budget(10, 3);

    @Test
    void refusesWhatDoesNotFitUntilMemoryIsFree() throws Exception {
        Reservation first = budget.reserve(6 * MEGABYTE).orElseThrow();

        assertThat(budget.reserve(5 * MEGABYTE)).isEmpty();
        assertThat(budget.reserve(4 * MEGABYTE)).isPresent();

        first.close();
        assertThat(budget.reserve(5 * MEGABYTE)).isPresent();
    }

    @Test
    void readsOnlyAFewAtATime() throws Exception {
        Reservation first = budget.reserve(1).orElseThrow();
        assertThat(budget.reserve(1)).isPresent();
        assertThat(budget.reserve(1)).isPresent();
        assertThat(budget.reserve(1)).isEmpty();

        first.close();
        assertThat(budget.reserve(1)).isPresent();
    }

    @Test
    void aRefusedReadHoldsNothing() throws Exception {
        Reservation all = budget.reserve(10 * MEGABYTE).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(budget.reserve(MEGABYTE)).isEmpty();
        }

        all.close();
        assertThat(budget.reserve(10 * MEGABYTE)).isPresent();
    }

    @Test
    void whatIsLargerThanAllMemoryIsReadAlone() throws Exception {
        Reservation huge = budget.reserve(Long.MAX_VALUE).orElseThrow();
        assertThat(budget.reserve(1)).isEmpty();

        huge.close();
        assertThat(budget.reserve(1)).isPresent();
    }

    @Test
    void closingTwiceFreesOnce() throws Exception {
        Reservation first = budget.reserve(6 * MEGABYTE).orElseThrow();
        assertThat(budget.reserve(4 * MEGABYTE)).isPresent();
        first.close();
        first.close();

        assertThat(budget.reserve(6 * MEGABYTE)).isPresent();
        assertThat(budget.reserve(MEGABYTE)).isEmpty();
    }

    @Test
    void waitsForMemory() throws Exception {
        MemoryBudget patient = new MemoryBudget(config(10, 3, Duration.ofMinutes(1)));
        Reservation all = patient.reserve(10 * MEGABYTE).orElseThrow();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return patient.reserve(MEGABYTE).isPresent();
            } catch (InterruptedException interrupted) {
                return false;
            }
        });

        all.close();

        assertThat(waiting.get()).isTrue();
    }

    private static MemoryBudget budget(int megabytes, int concurrent) {
        return new MemoryBudget(config(megabytes, concurrent, Duration.ofMillis(1)));
    }

    private static MemoryBudgetConfig config(int megabytes, int concurrent, Duration maxWait) {
        return new MemoryBudgetConfig() {
            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(megabytes * MEGABYTE));
            }

            @Override
            public int concurrent() {
                return concurrent;
            }

            @Override
            public Duration maxWait() {
                return maxWait;
            }
        };
    }
}
