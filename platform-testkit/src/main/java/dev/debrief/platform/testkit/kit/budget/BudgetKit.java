package dev.debrief.platform.testkit.kit.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Fails when a frequent operation needs more statements, memory or bytes than before. {@code BudgetTest} of a service
 * extends it. If a change is worth its cost, raise the budget with it; if an operation has become cheaper, lower it.
 */
public abstract class BudgetKit {

    /** Until the driver has prepared the statements and caches are filled. */
    private static final int WARM_UP = 15;

    private static final int REQUESTS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    protected abstract Stream<OperationBudget> budgets();

    @TestFactory
    Stream<DynamicTest> operationsStayWithinTheirBudgets() {
        return budgets().map(budget -> DynamicTest.dynamicTest(budget.operation(), () -> verify(budget)));
    }

    private static void verify(OperationBudget budget) {
        for (int request = 0; request < WARM_UP; request++) {
            assertThat(budget.request().get().status()).isLessThan(400);
        }
        StatementCount statements = StatementCount.begin();
        long allocatedBefore = allocatedByServer();
        long bytes = IntStream.range(0, REQUESTS)
                .map(request -> budget.request().get().body().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
        long allocated = (allocatedByServer() - allocatedBefore) / REQUESTS / 1024;
        long executed = Math.round((double) statements.executed() / REQUESTS);

        SoftAssertions.assertSoftly(verify -> {
            verify.assertThat(executed).as("statements:%n%s", statements).isEqualTo(budget.statements());
            verify.assertThat(allocated).as("kilobytes allocated").isLessThanOrEqualTo(budget.allocatedKilobytes());
            verify.assertThat(bytes).as("bytes of the response").isLessThanOrEqualTo(budget.responseBytes());
        });
    }

    private static long allocatedByServer() {
        long[] ids = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(BudgetKit::servesRequests)
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(ids))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static boolean servesRequests(ThreadInfo thread) {
        return thread.getThreadName().startsWith("executor-thread")
                || thread.getThreadName().startsWith("vert.x-eventloop");
    }
}
