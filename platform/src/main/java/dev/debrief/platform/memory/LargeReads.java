package dev.debrief.platform.memory;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The budget of large reads, as configured. */
class LargeReads {

    @Produces
    @Singleton
    MemoryBudget budget(LargeReadConfig config) {
        return new MemoryBudget(config.memory().asLongValue(), config.concurrent(), config.maxWait());
    }
}
