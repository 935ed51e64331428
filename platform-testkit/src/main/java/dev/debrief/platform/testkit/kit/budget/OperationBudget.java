package dev.debrief.platform.testkit.kit.budget;

import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.function.Supplier;

/**
 * What one request of a frequent operation may cost. None of it depends on the speed of the machine.
 *
 * @param operation its name in test reports: {@code GET /incidents/{id}}
 * @param statements with BEGIN and without COMMIT, rounded: what is cached may be read once in a while
 * @param allocatedKilobytes at most, by the threads that serve requests
 * @param responseBytes at most, of the body
 */
public record OperationBudget(
        String operation, int statements, int allocatedKilobytes, int responseBytes, Supplier<ApiResponse> request) {}
