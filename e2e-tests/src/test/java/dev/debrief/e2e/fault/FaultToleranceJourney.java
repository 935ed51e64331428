package dev.debrief.e2e.fault;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each fault once. {@link FaultToleranceProof} has the same invariants at full size. */
@Order(2)
class FaultToleranceJourney {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void losesNoAcknowledgedCommandAndDoesNothingTwice() throws Exception {
        new FaultToleranceScenario(directory, FaultPlan.EVERYDAY).run();
    }
}
