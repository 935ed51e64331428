package dev.debrief.e2e.fuzz;

import dev.debrief.e2e.SharedStack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A few generated requests to every operation, the same in every build; {@code -Ddebrief.seed=…} for others.
 * {@link FuzzProof} sends more. The last journey, because it changes policies and templates.
 */
@ExtendWith(SharedStack.class)
@Order(Integer.MAX_VALUE)
class FuzzJourney {

    private static final long SEED = 15;

    @Test
    void everyResponseIsAsDocumented() throws Exception {
        new FuzzScenario(SharedStack.stack(), FuzzPlan.EVERYDAY, Long.getLong("debrief.seed", SEED)).run();
    }
}
