package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ImportBudgetTest {

    private static final long MIB = 1024 * 1024;

    private final ImportBudget budget = new ImportBudget(new MemorySize(BigInteger.valueOf(16 * MIB)));

    @Test
    void importsTwoLargeFilesAtATimeAndSmallOnesBesides() {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> unknownSize = hold(-1, begun, end);
        CompletableFuture<Void> large = hold(15 * MIB, begun, end);
        await(begun);

        try {
            assertThat(budget.<String>spend(10_000, () -> "small")).isEqualTo("small");
            assertThatThrownBy(() -> budget.spend(-1, () -> "large"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Too many large files");
        } finally {
            end.countDown();
        }
        CompletableFuture.allOf(unknownSize, large).join();
        assertThat(budget.<String>spend(-1, () -> "large")).isEqualTo("large");
    }

    private CompletableFuture<Void> hold(long size, CountDownLatch begun, CountDownLatch end) {
        return CompletableFuture.runAsync(() -> budget.spend(size, () -> {
            begun.countDown();
            await(end);
            return size;
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
