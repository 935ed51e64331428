package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.platform.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the memory of imports: the files that a replica imports at the same time are together no larger than two of
 * the maximum size. Others wait a moment for their turn.
 */
@ApplicationScoped
class ImportBudget {

    private static final int FILES = 2;
    private static final int MAX_WAIT_SECONDS = 2;
    private static final int UNIT_BYTES = 1024;

    private final int largest;
    private final Semaphore free;

    ImportBudget(@ConfigProperty(name = "debrief.timeline-import.max-size") MemorySize maxSize) {
        largest = unitsOf(maxSize.asLongValue());
        free = new Semaphore(FILES * largest);
    }

    /**
     * Imports a file in its turn.
     *
     * @param size in bytes; negative if it is not known, which counts as the maximum
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE if there are too many imports
     */
    <T> T spend(long size, Supplier<T> importing) {
        int units = size < 0 ? largest : Math.min(largest, unitsOf(size));
        if (!acquire(units)) {
            throw StandardProblem.UNAVAILABLE.because(
                    "Too many large files are being imported. Send the file again after the time in Retry-After.");
        }
        try {
            return importing.get();
        } finally {
            free.release(units);
        }
    }

    private boolean acquire(int units) {
        try {
            return free.tryAcquire(units, MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int unitsOf(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE / (2 * FILES), bytes / UNIT_BYTES + 1);
    }
}
