package dev.debrief.e2e.fuzz;

import dev.debrief.e2e.ProofReport;
import dev.debrief.e2e.SharedStack;
import dev.debrief.localstack.Stack;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fuzz journey at full size; run by {@code ./debrief prove fuzz}, not by the build. {@code -Ddebrief.seed=…}
 * repeats the requests of an earlier run.
 */
class FuzzProof {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void everyResponseIsAsDocumented() throws Exception {
        var plan = FuzzPlan.FULL_SIZE;
        var report = ProofReport.start(
                "fuzz", "Every response is as documented, whatever is sent", """
                    %d clients send requests to every operation of the four OpenAPI documents: valid ones, and ones with hostile
                    bodies, paths, queries, headers, methods and tokens, derived from the schemas and examples. No response is a
                    5xx and no connection is lost. Every error is a problem document and every success a body that the document
                    declares for the operation and the status, none contains a secret or internals of the service, and
                    no caller succeeds without the role.
                    """.formatted(plan.clients()));

        Map<String, String> figures;
        try (var stack = Stack.forTests(directory, SharedStack.ENVIRONMENT)) {
            stack.start();
            figures = new FuzzScenario(stack, plan, Long.getLong("debrief.seed", new Random().nextLong())).run();
        }

        report.write(figures);
    }
}
