package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.platform.memory.MemoryBudget;
import dev.debrief.platform.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the memory of imports: the files that a replica imports at the same time are together no larger than two of
 * the maximum size. Others wait a moment for their turn.
 */
@ApplicationScoped
class ImportBudget {

    private static final int FILES = 2;
    private static final int ANY_NUMBER = Integer.MAX_VALUE;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long maxSize;
    private final MemoryBudget budget;

    ImportBudget(@ConfigProperty(name = "debrief.timeline-import.max-size") MemorySize maxSize) {
        this.maxSize = maxSize.asLongValue();
        this.budget = new MemoryBudget(FILES * this.maxSize, ANY_NUMBER, MAX_WAIT);
    }

    /**
     * Imports a file in its turn.
     *
     * @param size in bytes; negative if it is not known, which counts as the maximum
     * @throws dev.debrief.platform.problem.ProblemException UNAVAILABLE if there are too many imports
     */
    <T> T spend(long size, Supplier<T> importing) {
        try (MemoryBudget.Reservation reserved = reserve(size < 0 ? maxSize : Math.min(size, maxSize))) {
            return importing.get();
        }
    }

    private MemoryBudget.Reservation reserve(long bytes) {
        return budget.reserve(bytes)
                .orElseThrow(() -> StandardProblem.UNAVAILABLE
                        .because("Too many large files are being imported. Send the file again after the time in"
                                + " Retry-After.")
                        .retryAfter(RETRY_AFTER));
    }
}
