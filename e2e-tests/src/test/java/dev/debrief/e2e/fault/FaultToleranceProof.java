package dev.debrief.e2e.fault;

import dev.debrief.e2e.ProofReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The fault journey at full size; run by {@code ./debrief prove faults}, not by the build. */
class FaultToleranceProof {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void losesNoAcknowledgedCommandAndDoesNothingTwice() throws Exception {
        var plan = FaultPlan.FULL_SIZE;
        var report = ProofReport.start("faults", "Nothing is lost or done twice while things fail", """
                Four clients use two replicas of each service. In each of %d rounds every service is killed once, Kafka
                is down for at least %d seconds and PostgreSQL crashes. Afterwards every acknowledged command is stored
                with its values, every event was published in order and applied once by each consumer, every
                projection equals its source, and every stored reply to an idempotency key has its effect.
                """.formatted(
                        plan.rounds(), plan.outage().toSeconds()));

        var figures = new FaultToleranceScenario(directory, plan).run();

        report.write(figures);
    }
}
